"""Bad inputs: files that are broken or hostile, and what each must end in.

`pdfs`, `words`, `archives`, `messages` and `others` have a row for each: a name, a function that
makes its bytes, and the codes or results that are right. `python -m tests.bad_inputs` reads all of
them, slow ones too, and prints what came out, with the memory of the parent.
"""
