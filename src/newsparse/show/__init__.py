"""Issues to look at: pictures for notebooks (`newsparse.show.notebook`) and the viewer (`newsparse.show.viewer`).

Both are made from the model alone. The text of a page comes from anywhere: all of it goes through
`newsparse.show.text`, so that it stays text.
"""
