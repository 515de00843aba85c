extension Lexicon {
  static let english = Lexicon(
    """
    first= James Mary Robert Linda Michael Susan David Karen Thomas Nancy Daniel Betty Paul Helen Mark \
    Sandra Steven Donna Andrew Carol Peter Ruth
    first= Walter Sharon Arthur Laura Henry Alice Oscar Judith Victor Irene Leonard Gloria Edwin \
    Phyllis Cedric Marion Hugh Wendy Basil Agnes Neville
    last= Smith Harlow Brown Tanner Davies Milner Wilson Pryce Taylor Ashby Clarke Bowden Hughes Carver \
    Morgan Dunmore Cooper Ellwood Bailey Farrow
    last= Parker Gorman Bennett Hadley Murphy Ingram Foster Jessop Palmer Kendrick Barnes Lomax Fisher \
    Maddox Gibson Norwood Marsh Oakley Grant Penrose
    name: {first} {last}
    root= Ash Brook Cold Dun East Fair Green Hart Iron King Lang Mill North Oak Port Red Stone Thorn \
    West Wood
    tail= bridge bury combe dale field ford gate ham hill hurst ley mouth pool port shaw stead ton wick
    city: {root}{tail}
    place: {city} | {city} Green | Upper {city} | {city} St Mary
    street: {1-299} {root}{tail} Road | {1-99} {last} Street | {1-60} {tree} Avenue
    tree= Elm Cedar Willow Chestnut Rowan Birch Maple Hazel
    trade= Foods Textiles Logistics Printing Motors Plastics Timber Instruments Bakeries Roofing Optics \
    Ceramics Shipping Seeds
    company: {last} & {last} Ltd | {root}{tail} {trade} | {last} {trade} plc
    org: {company} | {city} Borough Council | the {city} Housing Trust | {city} Grammar School
    ordinal= first second third fourth fifth
    weekday= Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    month= January February March April May June July August September October November December
    day: {1-28} {month}
    date: {1-28} {month} {2021-2024}
    time: {7-11}.{00-59} am | {1-8}.{00-59} pm
    money: £{#3}.{00-99} | £{1-9},{#3}.{00-99} | £{#2},{#3}
    phone: 01{#3} {#6}
    cause: unpaid rent | breach of contract | personal injury | a boundary dispute | defective goods | \
    unpaid invoices | wrongful dismissal | nuisance by noise | damage to a vehicle | a contested will
    illness: peacefully in her sleep | after a short illness | suddenly at home | after a long struggle \
    | surrounded by family | as the result of an accident
    noun= harbour orchard ledger lantern bridge quarry kettle saddle chapel meadow engine barrel window \
    garden ladder compass blanket pantry timetable chimney
    noun= bicycle lecture choir drawer ferry furnace glacier hammer island jacket kitchen library \
    mirror needle office parcel quilt river statue tunnel
    noun= umbrella valley wagon yard archive bakery carpet debate estuary festival gallery hedge \
    invoice journal kiosk laboratory museum notebook orchestra
    noun= pavement questionnaire reservoir schedule theatre uniform village workshop antenna battery \
    canal dairy elevator fountain greenhouse hostel inspector
    noun= janitor keeper lawyer mason nurse organist painter quartermaster referee sailor tailor usher \
    veterinarian warden apprentice beekeeper clerk driver
    noun= frost drought harvest tide thaw storm fog sunrise shortage surplus rumour promise treaty \
    petition auction rehearsal exhibition survey budget policy
    verb= repaired counted carried inspected borrowed described measured replaced painted discussed \
    gathered displayed selected missed guarded sorted
    verb= approved delayed extended published strengthened widened translated photographed rehearsed \
    delivered abandoned purchased ignored cleaned
    verb= copied hid sold praised questioned restored sketched tested welcomed weighed wrapped visited \
    supervised rented postponed polished
    adj= old narrow damp heavy quiet distant cheap sturdy fragile spotless blurred peculiar warm plain \
    delicate rough temporary public private crowded
    adj= hollow crooked faded generous hasty idle jagged kindly lofty mild nervous ordinary patient \
    rusty silent tidy uneven vivid weary young
    how: quietly | twice | again | together | carefully | hastily | unexpectedly | slowly | in turn | \
    without delay | by candlelight | reluctantly | every spring | overnight
    when: before dawn | late in the evening | last winter | after the rain | at the end of the month | \
    during the strike | a week later | on market day | that same year | shortly after noon | when the \
    lights failed | once the tide had turned
    link= but so while although because and until whereas
    prep= behind beside under near above across beyond inside
    clause: the {adj} {noun} {verb} the {noun} | {when} the {noun} {verb} a {adj} {noun} | nobody \
    {verb} the {noun} {prep} the {noun} | {name} {verb} the {adj} {noun} | the {noun} and the {noun} \
    were {verb} {how} | a {noun} {prep} the {noun} had to be {verb} | every {noun} in {city} {verb} its \
    {noun} | the {noun} was more {adj} than the {noun}
    sentence: {When}, {clause}, {link} {clause}. | The {adj} {noun} {prep} the {noun} {verb} {how}, \
    {link} {clause}. | No {noun} {verb} the {adj} {noun}, {link} {clause}. | {name} said that {clause} \
    and that {clause}. | In {city}, {clause}. | Some {noun} {verb} the {noun} {when}; {clause}.
    When: Before dawn | Late in the evening | Last winter | After the rain | At the end of the month | \
    During the strike | A week later | On market day | Shortly after noon
    sentences: {sentence} {sentence} | {sentence} {sentence} {sentence}
    phrase: the {adj} {noun} {prep} the {noun} | a {noun} {verb} by the {noun} | {adj} {noun} and {adj} \
    {noun}
    item: repairs to the {adj} {noun} | the {noun} {prep} the {noun} | purchase of a {adj} {noun} at \
    {money} | a petition about the {noun}
    product: {root}{tail} {adj} {noun} | {last} {noun} {#3} | {adj} {noun} by {last}
    more: Read more … | Continue reading | Subscribe to read the full story | [Read the rest of this \
    article]
    header: Home > {noun} > {noun} | Published by the {city} Courier, {date} | {city} Online - Print - Share
    footer: Edited by {name} | All rights reserved, {city} Media | Previous: {phrase} | Back to top
    letter= a b c d e f g h i k l m n o p r s t u w
    boiler: Our office is open from 9 a.m. to 4.30 p.m. on Monday to Thursday and from 9 a.m. to 1 p.m. \
    on Friday; it is closed on public holidays and between 24 December and 2 January.
    boiler: Telephone {!phone} if you need this notice in large print, in Braille or in another \
    language; allow ten working days for it to be sent to you.
    boiler: Personal details are kept for six years under section 12 of our records policy and are not \
    given to anybody else without your written consent.
    boiler: Nobody from this office will ever ask for your password or for a payment over the \
    telephone. If you receive such a call, hang up and report it to us the same day.
    boiler: Objections must be made in writing and must reach us within 21 days of the date of this \
    notice, together with copies of the documents on which you rely.
    boiler: Buses 4 and 27 stop outside the main entrance every 15 minutes. Parking is limited to two \
    hours, and the barrier at {!street} is locked at 7 p.m.
    boiler: The registered address is {!street}, where a copy of the rules may be read free of charge \
    or bought for £2.50 at the desk on the ground floor.
    boiler: If the weather or a failure of the power supply prevents any of the above, it will take \
    place at the same hour on the next working day without further notice.
    boiler: This document replaces all earlier ones on the same subject. It may be changed by a \
    majority of two thirds, and any change takes effect 30 days after it has been published.
    boiler: Visitors who use a wheelchair should ring the green bell on the left of the door; a lift \
    goes to all three floors, and assistance dogs are welcome.
    boiler: Complaints are answered within 14 days. If you are not satisfied with the answer you may \
    write to the ombudsman within 3 months, quoting the number at the head of this page.
    boiler: Please bring proof of your identity and of your address, neither of them older than 90 \
    days, because without them the staff cannot deal with your request.
    """
  )
}
