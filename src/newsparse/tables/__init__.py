"""The rules and words that newsparse reads pages by: data with reasons, examples and counterexamples."""
