/** Everyday Spanish words for keys. Not reviewed yet by anyone who grew up with the language. Words may be changed, never removed: a key in someone's pocket must stay readable. */
export const words: readonly string[] = `
abanico abedul abeja abrazo abridor abrigo aceite aceituna acera acordeón actor acuarela acuario adorno
agenda agua aguacate águila aire ajedrez ajo alacena albahaca alberca álbum aldea alegre alegría alfil
alfombra alga algodón almacén almendra almíbar almohada alondra alpaca altavoz altura alumno amable amanecer
amapola amarillo amigo anaquel ancho ancla andén ángulo anillo animal antena antiguo antorcha anuncio apio
aplaudir aplauso aprender arándano árbol archivo ardilla arena armario aroma arpa arroz arte artesano
artista asiento atajo atleta atún autobús avellana avenida aventura avestruz avión azafrán azotea azúcar
azucena azul bahía bailarín baile balanza balcón balde baldosa banana banco banda bandera banquete barril
barro batido baúl belleza bellota billar billete biombo bizcocho bloque bodega bolsa bolsillo bombilla
bonito bonsái bordado bosque botella botón brillo brisa broche brócoli bronce brote bufanda búho burbuja
butaca buzón cabaña cacao cacerola cachorro cactus caja cajón calabaza calamar calcetín caldo calle calma
calor calzado camaleón cámara camarero camello camino camisa camiseta campana campeón campo canal canario
canasta canción candado candil canela cangrejo canguro canica canoa cantante capitán capítulo caqui caracol
caramelo caravana carnaval carpeta carta cartel cartera cartón cascabel cascada castaña castillo castor
catálogo cazuela cebolla cebra cedro cena cepillo cerámica cereza cerrojo césped cesta chaleco champú
chancla chaqueta charco charla chicle chimenea chispa chiste chuleta churro cielo ciencia cilantro cilindro
cine cinta cinturón circo círculo ciruela ciudad claridad claro clase clima cobija cobre coche cocina
cocinero coco cohete cojín colador colcha colegio coleta colibrí coliflor collar columna columpio comedor
cómico comida compota cóndor confeti contento copa corbata cordel cordón corona corral correo corteza
cortina corto cosecha coyote crayón creativo crema cristal croqueta cruce cuaderno cuadrado cuadro cuarzo
cubo cuchara cuento cuerda cueva cultivo cumbre cúpula curioso dado danza dátil decorar dedal delantal
delfín delicia deporte desayuno descanso destello detalle diadema diálogo diamante diario dibujo diploma
director disco diseño disfraz diván doble docena dorado ducha dulce duna durazno edificio edredón ejemplo
elástico elefante elegir emblema embudo emoción empanada energía ensalada ensayo entrada entrega envío
equipo escalera escalón escena escoba escritor escudo escuela escultor esfera espacio espejo espinaca
espiral esponja espuma esquí esquina establo estampa estatua estilo estudio etiqueta evento exacto éxito
explora fábrica fábula fachada familia farol favor fecha feliz felpudo feria festejo festival fiesta figura
fila filtro fino firma flamenco flan flauta florero flotar folleto fondo fósil foto franela franja frasco
frase fresa frijol fruta frutero fuente fuerza funda fútbol futuro gacela gafas galaxia galería galleta
galope gamuza ganso garaje gaseosa gato gaveta gaviota gazpacho gesto gigante gimnasio girasol giro glaciar
globo gofre golfo goma gorra gorrión gracias gracioso grada gráfico granero grano gris grosella grúa grupo
guante guayaba guía guijarro guion guisante guiso guitarra hamaca harina helado hermoso herrero hilo
historia hogaza hoja hojaldre honesto horario horno hotel huerta humilde idea idioma iglú igual igualdad
iguana ilusión imagen imán imprenta ingenio inicio instante invento invierno invitado isla jabón jardín
jarra jarrón jilguero jornada jovial joya júbilo juego jugador juguete jungla junto kayak kiwi koala
ladrillo lagarto lago laguna lámina lámpara lana lancha lapicero lápiz laúd lavabo lavadora lavanda lección
lechuga lector lémur leñador lenteja leopardo letra letrero levadura libélula libertad librería libro líder
ligero limón limonada limpio lindo línea linterna listo llama llano llanura llave llavero llegada lluvia
lugar lujo lupa macarrón maceta madera maestro maíz manada manatí mango manguera maní manopla manta mantel
manual manzana mapa mapache máquina maraca marea marfil marimba marino mariposa mármol marmota martillo
máscara mascota matorral mazorca mecedora medalla media mediodía melaza melodía mensaje menú mercado
merienda mesa meseta metal metro mezcla miel mimbre mimosa mineral minuto mirador mitad mochila moda modelo
moderno molde moldura molino momento moneda monitor montaña mosaico mostaza motor móvil mudanza mueble
muestra mundo mural museo música nación naranja nata natación natural nave navegar navío nevera nido niebla
nieve níspero nivel nombre nopal norte noticia novela nube nuevo nuez número nutria oasis objeto obra
obsequio ocaso océano ocho oferta oficina oliva olmo ópera orden orégano original orilla orquesta orquídea
oso otoño ovación óvalo oveja ovillo paella página pajar pala palabra palacio palmera palmito panadero panel
pantalla pantalón pañuelo papelera paquete paraguas parasol pared pareja parque párrafo parrilla pasaje
pasajero pasarela paseo pasillo pasta pastel patata patín patineta pausa pecera pegatina peine pelícano
película pelo peluche pensar peonza pequeño percha perdiz perejil perfecto perfume pesca pescado pétalo
piano piedra pijama piloto pimentón pimienta piña piñata pincel pingüino piñón pintor pintura pionero
piragua pirámide piscina piso pistacho pizarra pizza planeta plata plátano pluma plumero podio poema polea
pollito pomelo poncho popular porción portada portal portero portón postre potro prado pregunta premio
prensa primero profesor programa promesa pronto público puchero pudín pueblo puerto pulpa pulsera puñado
puntual pupitre púrpura queso quieto quince rábano racimo radar radio rama rápido raqueta rastro ratón
rebanada recado recibo reciclar recital recreo recuerdo redondo reflejo refresco regadera regalo región
regla reír relato relevo relieve relleno reloj remo remolino repisa repollo respeto retoño retrato reunión
revista ribete rincón río ritmo robot rodaja rojo ronda rosal rotonda rótulo rueda ruido rumba rústico sabio
sabor sabroso salero salida salón salsa salto saludo salvia sandalia sandía sardina sartén sauce sauna
saxofón segundo sello selva semáforo semana semilla señal sencillo senda sendero sereno sésamo siete siglo
sílaba silbato silencio silla sillón silueta símbolo sinfonía sitio sofá solar soleado solución sombrero
sonajero sonata soneto sonido sonrisa sorbete sorpresa sorteo sótano suave subida sudadera suelo suerte
suéter sur suspiro susurro tabla tablero tablón taco talento taller tamal tambor tapete tapir tarima tarjeta
taxi teatro techo tecla tejado tejón teléfono tema temprano tenedor tenis tercero ternura terraza terreno
terrón tesoro tetera texto textura tibio tiempo tienda tierra tiesto tinaja tintero tirolesa títere título
tiza toalla tobogán toldo tomate topo torneo tornillo tortilla tortuga tostada tractor traje tranvía
trapecio trébol tren trenza triciclo trigo trineo triunfo trofeo trompeta trompo tropical trozo trucha
trueque tuba tucán tuerca tulipán tundra túnel túnica turista turno único universo vagón vainilla vajilla
valiente vapor vasija vecino vegetal vela velada velero veloz venado vendedor ventana verano verde verdura
vereda verso vertical vestido viaje viajero video vidrio viento vinagre viñedo violín visera visita visor
vistazo vitrina vivero vocal volante volumen vuelta xilófono yerno yogur yoyo yuca yute zapallo zapatero
zapato zarza zócalo zona zumbido
`
  .trim()
  .split(/\s+/)
