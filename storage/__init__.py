"""Where the service keeps things: the object store, the job ledger and the results queue."""
