"""The independent examiner of secrecy marks: draws pages with and without marks, and counts.

Run by `make stamps`. What is drawn comes from the rules of offices (Decree 30/2020, the circulars on
marks), never from the detector: nothing here imports the detector's modules or shares a number with
it, and `judging` alone calls the product, by `extractor.extract`.
"""
