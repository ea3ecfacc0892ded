"""The English words that the reader knows, by what they speak of.

A line of nouns is `pictures : words | near words`. Of several pictures, parted by `>`, the first that exists is meant;
the words name it exactly, the near words and every later picture come only near to what was asked.
"""
