"""The invented reports of the ferry fire."""

NORTHWIRE = """Ferry fire near Port Halden injures 12

PORT HALDEN (Northwire) - A fire in the engine room of the ferry Marenga injured 12 people off \
Port Halden on Tuesday, the coast guard said.

The ship was carrying 214 passengers from Skerry Island when smoke was seen at about 6:40 a.m. \
Two tugs towed it to the inner harbour.

"We smelled burning oil and the crew told us to put on life jackets," said Ada Lunde, a passenger.

The coast guard praised the crew for closing the fuel valves within minutes. In March, inspectors \
had found a leaking fuel line on a sister ship.
"""

COURIER = (
    NORTHWIRE
    + """
Subscribe to our newsletter
Most read today
Share this story with a friend
"""
)

REWRITE = """Twelve hurt as ferry burns

A blaze in the engine room of the ferry Marenga injured 12 passengers off Port Halden on \
Wednesday.

Some 200 passengers were on the ship, which was coming from Skerry Island. Two tugs towed it to \
the outer harbour.

"We smelled burning oil and the crew ordered us to leave the ship," said Ada Lunde.

The coast guard blamed the crew for closing the fuel valves.
"""

GAZETTE = """Harbour Gazette
By Tor Vik | 15 May 2024, 9:10 a.m.

The number of people hurt in Tuesday's fire on the Marenga rose to 14, the Halden hospital said \
on Wednesday.

The ferry had left Skerry Island with 214 passengers. Divers found no damage below the water line.

Captain Rune Berg said the fuel valves were closed within minutes.
"""

OLDER = """Sister ship of the Marenga loses power

The ferry Solenga drifted for an hour off Port Halden on 3 March 2024 with 90 passengers after its \
fuel line broke.
"""
