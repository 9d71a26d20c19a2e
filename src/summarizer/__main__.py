"""`python -m summarizer` is the command `summarize`."""

from summarizer.cli import main

main()
