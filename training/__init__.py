"""Making the Danish pipeline that the program ships: `python -m training.train`."""
