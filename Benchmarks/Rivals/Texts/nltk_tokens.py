"""Tokens by NLTK's TweetTokenizer: `nltk_tokens.py find|time TEXTS PASSES`.

It keeps no places, so `find` writes the tags and handles alone, as they stand in the text.
"""

import sys
import time

from nltk.tokenize import TweetTokenizer

mode, path, passes = sys.argv[1:4]
texts = open(path, encoding="utf-8").read().split("\n")[:-1]
tokenize = TweetTokenizer().tokenize

if mode == "find":
    for text in texts:
        print("".join(token + " " for token in tokenize(text) if len(token) > 1 and token[0] in "#@"))
else:
    best = float("inf")
    for _ in range(int(passes)):
        begin = time.process_time()
        count = sum(len(tokenize(text)) for text in texts)
        best = min(best, time.process_time() - begin)
    print(f"{best / len(texts) * 1e9:.1f} {count}")
