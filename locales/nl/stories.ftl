### Ervaringen van echte mensen, in onze eigen woorden. .note is de waarschuwing vooraf.
### Verzin niets. Een verhaal staat hier alleen als het elders gepubliceerd is.

story-gaby = Gaby werd als kind misbruikt door haar oom. Toen ze 43 was, praatte ze er met hem over. Ze gaf hem het geheim en de verantwoordelijkheid terug.
    .note = Over seksueel misbruik in de familie.
story-esther = Esther is 49. Ze stopte weg wat haar als student overkwam. De herinnering kwam terug, en ze meldde zich aan.
    .note = Over iets seksueels dat ze niet wilde, lang geleden.
story-julia = Een vriend van de familie deed iets seksueels dat Julia niet wilde. Ze is nu 25. Ze wilde dat hij wist wat dat met haar deed, en nog doet.
    .note = Over iets seksueels dat ze niet wilde, door een bekende.
story-jolanda = De zoon van Jolanda was 21 toen een vriend van 17 hem doodstak. Contact met hem, en later met zijn ouders, gaf haar antwoorden en rust.
    .note = Over de dood van een zoon, door geweld.
story-francel = Een vrachtwagen reed de dochter van Francel aan. Ze was 15. Twee weken later vroeg Francel om de chauffeur te ontmoeten.
    .note = Over een ongeluk met een kind.
story-manon = Manon verloor op haar zeventiende een voet. Drie jaar later ontmoette ze de bestuurder. Ze merkte dat hij haar nooit kwaad wilde doen.
    .note = Over een zwaar ongeluk.
