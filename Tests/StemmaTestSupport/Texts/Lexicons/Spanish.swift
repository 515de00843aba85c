extension Lexicon {
  static let spanish = Lexicon(
    """
    first= Lucía Mateo Carmen Javier Elena Tomás Rosa Andrés Pilar Ramón Inés Hugo Clara Emilio Nuria \
    Fermín Beatriz Julio Marta Ernesto
    last= García Molina Rivas Ortega Castaño Herrero Lozano Peña Salcedo Vidal Cuesta Montero Robles \
    Tejada Ibáñez Quiroga Bravo Cordero Pastor Luque
    name: {first} {last} {last}
    root= Villa Monte Fuente Puerto Campo Torre Valle Puente
    tail= alta hermosa nueva fría serena blanca ancha seca
    city: {root}{tail} | {root}{tail} del Río | San {first}
    place: {city} | barrio de {city}
    street: calle {last}, {1-180} | avenida de {city}, {1-90}
    company: Hermanos {last}, S. L. | Talleres {last} | {last} y {last} Asociados
    org: {company} | Ayuntamiento de {city} | Asociación de Vecinos de {city}
    month= enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    weekday= lunes martes miércoles jueves viernes sábado domingo
    ordinal= primera segunda tercera cuarta quinta
    day: {1-28} de {month}
    date: {1-28} de {month} de {2021-2024}
    time: {8-20}:{00-59} horas
    money: {#3},{00-99} euros | {1-9}.{#3},{00-99} euros
    phone: 9{#2} {#3} {#3}
    cause: impago de alquiler | despido improcedente | daños en la vivienda | incumplimiento de \
    contrato | deslinde de fincas | reclamación de herencia
    noun= puente mercado taller molino jardín faro camino archivo tejado almacén barco reloj cuaderno \
    muelle puerto teatro horno balcón pozo establo
    noun= vecino maestro panadero pescador alcalde médico viajero pintor invierno verano viento \
    presupuesto acuerdo proyecto informe concurso
    verb= reparó vigiló midió cambió pintó reunió mostró eligió perdió guardó ordenó aprobó aplazó \
    amplió publicó limpió vendió probó restauró visitó
    adj= viejo estrecho húmedo pesado tranquilo lejano barato fuerte frágil limpio raro tibio sencillo \
    áspero público privado
    when: antes del alba | a última hora | el invierno pasado | después de la lluvia | a fin de mes | \
    durante la feria | una semana después
    clause: el {noun} {adj} {verb} el {noun} | nadie {verb} el {noun} del {noun} | {name} {verb} el \
    {noun} | {when} el {noun} {verb} un {noun} {adj}
    Clause: El {noun} {adj} {verb} el {noun} | Nadie {verb} el {noun} del {noun} | En {city} el {noun} \
    {verb} un {noun} {adj}
    sentence: {Clause}, pero {clause}. | {Clause} porque {clause}. | {Clause}, y {when} {clause}. | \
    {Clause} mientras {clause}.
    sentences: {sentence} {sentence} | {sentence} {sentence} {sentence}
    phrase: el {noun} {adj} del {noun} | un {noun} junto al {noun}
    item: reforma del {noun} {adj} | compra de un {noun} por {money}
    product: {noun} {adj} {last} {#3}
    more: Leer más | Siga leyendo en la edición para suscriptores
    header: Inicio > {noun} > {noun} | Diario de {city}, {date}
    footer: Redacción: {name} | Todos los derechos reservados | Volver arriba
    letter= a e i o u n r s l m t d
    boiler: La oficina atiende al público de lunes a viernes, de 9:00 a 14:00 horas, y los jueves \
    también de 16:30 a 18:30; en agosto solo se atiende con cita previa.
    boiler: Contra esta resolución se puede presentar recurso en el plazo de treinta días, conforme al \
    artículo 45 del reglamento, en el registro de la planta baja.
    boiler: Los datos personales se conservan durante cinco años y no se ceden a terceros sin \
    consentimiento escrito de la persona interesada.
    boiler: Para cualquier consulta llame al {!phone} o escriba al apartado de correos {!11-99}; se \
    contesta en un máximo de diez días hábiles.
    boiler: Las copias deben llevar el sello original, y los documentos extranjeros tienen que venir \
    traducidos y con una antigüedad menor de noventa días.
    """
  )
}
