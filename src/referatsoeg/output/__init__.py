"""The one place where what the program knows becomes what people and programs read.

Everything that leaves here has its CPR numbers hidden: `to_json` and `Text` both mask.
"""
