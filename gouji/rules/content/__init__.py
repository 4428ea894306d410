"""Does the report say what the law and the form want said?"""
