"""The stages of the pipeline: each a pure function over frozen values, none importing another."""
