### Experiences of real people, in our own words. .note is the warning before it.
### Invent nothing. Only stories that were published elsewhere belong here.

story-gaby = As a child, Gaby was sexually abused by her uncle. At 43 she talked with him about it. She handed the secret and the responsibility back to him.
    .note = About sexual abuse in the family.
story-esther = Esther is 49. For a long time she buried what happened to her as a student. The memory came back, and she applied for mediation.
    .note = About something sexual that she didn't want, long ago.
story-julia = A friend of the family did something sexual that Julia didn't want. She is 25 now. She wanted him to know what it did to her, and still does.
    .note = About something sexual that she didn't want, by someone she knew.
story-jolanda = Jolanda's son was 21 when a 17-year-old friend stabbed him, and he died. Contact with the friend, and later with the friend's parents, gave her answers and peace.
    .note = About the death of a son, by violence.
story-francel = A truck hit Francel's daughter, who was 15. Two weeks later, Francel asked to meet the driver.
    .note = About an accident involving a child.
story-manon = Manon lost a foot in a crash when she was 17. Three years later she met the driver. She found that he had never meant her harm.
    .note = About an accident with lasting injury.
