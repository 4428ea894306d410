"""Rules on the running text: do its figures agree with the tables and with each other?"""
