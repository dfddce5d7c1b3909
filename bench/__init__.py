"""Speed, measured as rates and ratios within one run; `python -m bench` runs every benchmark."""
