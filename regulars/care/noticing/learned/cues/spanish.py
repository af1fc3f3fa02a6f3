"""Words that speak of each kind in Spanish."""

CUES = {
    "life_event.birth": """
        embaraz* | encinta | bebe* | beba | recien nacid* | nacio | nace | nacer | nacera | nacimiento | naci* | parto | parir | pario | dio a luz | dar a luz | da a luz | luz | alumbr* | cesarea |
        contracciones | rompio aguas | rompio la fuente | matrona | partera | baja maternal | baja paternal | licencia de maternidad | licencia por maternidad | maternidad | paternidad | salgo de cuentas | sale de cuentas |
        cuentas | ecografia | eco | mellizo* | gemel* | trillizos | abuel* | padre* | papa* | mama | tio | tia | esper* | esperando | de encargo | en camino | viene en camino | ciguena | pancita | panza | barriga | peque* |
        hermanit* | adopt* | bautizo | bautismo | somos tres | seremos | uno mas | primer nieto | nieto* | nieta* | panales | lactancia | dulce espera | perdida
    """,
    "life_event.wedding": """
        boda* | cas* | caso | casamos | casarse | casarnos | casarme | casado* | casada* | casamiento* | matrimonio | comprometi* | compromiso | prometid* | pedida | pidio matrimonio | pidio * mano | anillo | novi* |
        si quiero | dijo que si | dije que si | altar | luna de miel | pareja de hecho | civil | registro civil | iglesia | despedida de solter* | padrino* | madrina | suegr* | enlace | nupci* | espos* | recien casados | alianza* |
        dar el si | damos el si
    """,
    "life_event.move": """
        mud* | mudanza* | mudamos | mudo | mudarse | me mude | nos mudamos | trasla* | traslad* | cambio de domicilio | cambio de direccion | cambi* de casa | cambi* de piso | nueva direccion | direccion nueva | nuevo domicilio |
        nuevo piso | nueva casa | nuevo departamento | nuevo depto | nuevo local | nuevo barrio | ahora vivo | ahora vivimos | vivo en | vivimos en | vive en | irse a vivir | voy a vivir | vamos a vivir | va a vivir | fui a vivir |
        fuimos a vivir | dejo el piso | dejamos | dejo la ciudad | emigr* | me vuelvo | nos volvemos | cajas | empac* | camion | pueblo | otra ciudad | otro pais | instal* | desde ahora | ya no vivo | ya no vivimos
    """,
    "life_event.new_job": """
        nuevo trabajo | trabajo nuevo | nuevo empleo | nuevo puesto | nuevo cargo | nuevo curro | curro | laburo | pega | chamba | empleo | puesto | plaza | contrat* | empiez* | empec* | empezo | empezar | comienz* | comenc* | comenzo |
        incorpor* | primer dia | primera semana | ascend* | ascenso | jefe | jefa | jefatura | encargad* | director* | promovi* | me cogieron | me tomaron | me dieron | me aceptaron | quede | por mi cuenta | cuenta propia | autonom* |
        mi propi* | propio negocio | abro | abri | abrimos | abrio | abrir | monto | monte | montar | negocio | socio | socia | emprend* | practicas | pasantia | becari* | fich* | firme | oferta | trabajo de | trabaja de | trabajo en |
        entra* a trabajar | independi*
    """,
    "life_event.lost_job": """
        despid* | despedi* | despido | echaron | echo | echado | corrieron | corrio | me botaron | botaron | rajaron | al paro | en paro | el paro | paro | desemple* | desocup* | cesant* | sin trabajo | sin empleo | sin curro | sin laburo | sin pega |
        sin chamba | perd* * trabajo | perdi | perdio | perdimos | quede sin | quedo sin | quedamos sin | en la calle | a la calle | de patitas | finiquito | indemnizacion | ere | erte | recort* | reestructur* | prescind* | no * renov* |
        renovaron | cerr* | cierra | cierre | cerramos | bajar la persiana | bajo la persiana | bajamos | quebr* | quiebra | concurso | bancarrota | liquid* | ruina | fundi*
    """,
    "life_event.retirement": """
        jubil* | retir* | pension* | ultimo dia | ultima jornada | ultimo turno | dejo de trabajar | deja de trabajar | dejar de trabajar | cuelg* | colg* | colgo | cuelgo | los guantes | bata | delantal | vida laboral | prejubil* |
        anos de servicio | despues de * anos | tras * anos | anos trabajando | relevo | sucesor* | traspas* | descansar | merecido descanso | a descansar | se acabo el | ya no trabajo | para siempre | despedida | imserso
    """,
    "life_event.illness": """
        enferm* | malit* | mal | mala | hospital* | ingres* | internad* | internaron | uci | uti | terapia intensiva | urgencias | guardia | ambulancia | oper* | cirug* | quirofano | cancer | tumor* | bulto | quimio* | radio | radioterapia | leucemia |
        ictus | derrame | infarto | corazon | marcapasos | cateter* | diabet* | alzheimer | parkinson | demencia | esclerosis | artr* | epilep* | diagnostic* | romp* | rompi | rompio | roto | rota | fractur* | quebr* | esguince | torci | torcio |
        hernia | lumbago | cadera | rodilla | caida | cai | cayo | accidente | atropell* | choque | golpe | quem* | neumonia | pulmonia | covid | gripe | herpes | infeccion | fiebre | en cama | la cama | de baja | baja medica | licencia medica | reposo |
        muletas | silla de ruedas | yeso | escayola* | enyes* | dolor* | migrana* | depre* | ansiedad | rehabilit* | dialisis | rinon* | apendic* | vesicula | higado | pulmon* | desmay* | convulsion* | medico | medicos | pachucho | fastidiad* | delicad*
    """,
    "life_event.recovery": """
        recuper* | mejor* | mejor | curad* | curo | cure | sano | sana | san* | alta | de alta | dieron el alta | dado de alta | en casa | a casa | volvi* a casa | volvio | de vuelta | fuera de peligro | limpi* | libre de | remision | benigno | negativ* |
        salio bien | salio todo bien | ultima quimio | termino la quimio | sin muletas | las muletas | quitaron | quitan | sacaron | saco el yeso | el yeso | la escayola | los puntos | camina | caminar | anda | andar | corre | otra vez en pie | en pie |
        de pie | repuest* | como nuevo | como nueva | como un roble | restablecid* | supero | superado | superamos | vencio | ya paso | ya esta bien | ya estoy bien | se me paso | sin fiebre | sin dolor | buenas noticias | volvi a | vuelve a | reincorpor* | sobrio | campana | fue bien
    """,
    "life_event.bereavement": """
        fallec* | muri* | murio | muert* | muere | morir | perdi | perdimos | perdio | perder a | perdida | se fue | se nos fue | nos dejo | nos dejaron | partio | partida | descans* | en paz | ya no esta | no esta | falta | entierro | enterr* | sepel* |
        funeral* | velatorio | velorio | velamos | tanatorio | cementerio | ceniza* | luto | duelo | pesame | condolencia* | viud* | huerfan* | herencia | hered* | testamento | esquela | difunt* | finad* | q e p d | qepd | cielo | estrella |
        ultimo adios | despedimos | despedir | suicid* | quito la vida | misa | novenario | notar*
    """,
    "life_event.exam": """
        exam* | prueba* | oposicion* | opos* | opositor* | selectividad | ebau | evau | pau | paes | psu | icfes | bar | mir | carnet* | licencia de conducir | brevete | registro | teorico | practico | tesis | tfg | tfm | defensa | defiend* | defendi* |
        grado | graduad* | gradu* | licenciatur* | licenciad* | titul* | diploma* | master | maestria | doctorado | doctor* | recib* | me recibi | se recibio | carrera | aprob* | aprueb* | suspen* | reprob* | jale | jalo | raje | bochar* | bocho |
        nota | notas | sobresaliente | matricula | final | finales | parcial* | recuper* | beca | estudi* | dele | b1 | b2 | conservatorio | universidad | uni | facultad | ciudadania | certific*
    """,
    "life_event.pet": """
        perr* | cachorr* | gat* | gatit* | michi | minino | mascota* | protectora | refugio | albergue | veterinari* | dormir | sacrific* | se escapo | escapo | se perdio | perdid* | adopt* | galgo | labrador* | caniche | podenco | mestizo | pastor aleman | hamster |
        cobaya* | cuy | conej* | periquito* | loro | canari* | gallina* | pollito* | cabra* | poni | caballo* | yegua | potr* | burro | tortuga* | serpiente | pez | peces | raton | erizo | huron | patas | cuatro patas | hocico | ladr* | maull* |
        ronrone* | correa | camada | criador* | arcoiris | firulais | bicho*
    """,
    "life_event.house": """
        casa | piso | departamento | depto | apartamento | chalet | parcela | terreno | finca | hipotec* | notari* | escritur* | firm* | compr* | compramos | vend* | vendi* | propi* | nuestra primera | llaves | entrega de llaves | inmobiliaria | obra* | reform* |
        constru* | edific* | levant* | albanil* | arquitect* | planos | cimient* | tejado | techo | losa | ladrillo* | ampli* | cocina | bano | tirar | tabique* | tasacion | arras | credito | casita | cabana | cortijo | estrenar | estreno | derribo | rehabilit*
    """,
    "like": """
        gust* | encant* | ador* | amo | amamos | fascin* | chifla* | flip* | mola | prefer* | favorit* | predilect* | fan | fanatic* | apasion* | pasion | debilidad | pierd* por | loc* por | vuelv* loc* | no puedo vivir | me muero por | pirr* | siempre pido | siempre pedimos | siempre tomo |
        siempre compr* | siempre elij* | lo de siempre | lo mio | lo nuestro | coleccion* | disfrut* | nada como | copa | rechiflan | dulcer* | cafeter* | golos* | alucina* | soy de | somos de | amante*
    """,
    "dislike": """
        odi* | detest* | no me gust* | no le gust* | no nos gust* | no me va | no soport* | no aguant* | no tolero | no puedo con | no puedo ver | aborrec* | asco | repug* | alerg* | intoleran* | celia* | gluten | lactosa | frutos secos | cacahuete* | cacahuate* | mani | marisco* | camaron* |
        sienta mal | cae mal | caen mal | hace mal | hacen dano | no puedo comer | no puede comer | no como | no come | no comemos | no tomo | no bebo | vegan* | vegetarian* | evit* | sin azucar | sin | huyo | huye | ni en pintura | ni verlo | ni regalado | ni loc* | no es lo mio | demasiado dulce |
        demasiado fuerte | demasiado alto | marea | migrana | jaqueca | dolor de cabeza | ronch* | hinch* | urticaria | pica* | ahog* | epinefrina | grima | tirria | mania | miedo | fobia
    """,
    "thanks": """
        gracias | grac* | agradec* | agradezc* | agradecid* | mil gracias | muchas gracias | que amable* | que detalle | detallazo | salv* | se lucieron | os lucisteis | un diez | chapeau | bravo | enhorabuena | aprecio | se agradece | deuda
    """,
    "invitation": """
        invit* | ven* | veng* | vente | venid | venganse | vengan | pas* | pasate | pasense | pasaos | acompan* | os esperamos | los esperamos | les esperamos | te esperamos | te espero | los espero | le esperamos | contamos con | conta con | fiesta | asado | barbacoa | parrill* | carne asada | cena |
        comida | cumple* | boda | inauguracion | concierto | partido | funcion | bautizo | sitio | silla | lugar | mesa | puerta abierta | puertas abiertas | mi casa | nuestra casa | nuestra mesa | copa | brind* | cafe | apunt* | animen | animaos | celebr* | con nosotros | vernos
    """,
    "complaint": """
        decepcion* | enfad* | enoj* | cabread* | cabre* | furios* | indign* | molest* | hart* | hasta el gorro | hasta las narices | hasta la coronilla | harta | colmo | inaceptable | inadmisible | intolerable | verguenza | vergonzos* | asco | pesimo | pesima | fatal | horrible | terrible | lamentable |
        penos* | desastre | ridicul* | tomadura | tomando el pelo | pelo | burla | broma | chiste | estafa* | enganad* | engan* | robo | ladrones | mentir* | mienten | excusas | nunca mas | jamas | ultima vez | ultimo pedido | no vuelvo | no volver* | perdieron | perdido un cliente | clienta | competencia | nadie | ignor* |
        no contestan | no responden | sin respuesta | otra vez | tercera vez | cuarta vez | cuantas veces | siguen sin | sigo sin | todavia | paciencia | grosero* | maleduc* | borde* | prepotent* | falta de respeto | respeto | queja* | reclam* | hojas de reclamaciones | confi* | falta de seriedad | poca seriedad | seriedad |
        incompet* | inutil* | chapuz* | que clase de | que falta | ya esta bien | basta | increible | indignante
    """,
    "refund_wish": """
        devolv* | devuelv* | devoluc* | reembols* | reintegr* | mi dinero | el dinero | dinero | mi plata | la plata | plata | lana | pasta | abon* | abono | ingres* | revers* | revert* | contracargo | cancel* | anul* | retroced* | me deben | deben | debeis | adeud* | cobr* dos veces | cobraron | doble | de mas | diferencia |
        anticipo | senal | deposito | fianza | importe | lo que pague | lo pagado | pagad* | tarjeta | cuenta | transfer* | bizum | iban | cbu | clabe | quiero de vuelta | de vuelta | recuperar | euros | pesos | compens* | desist* | retract* | no pienso pagar | no voy a pagar | vuelta
    """,
    "repeat": """
        como dije | como le dije | como les dije | como os dije | como te dije | como ya | como le coment* | como coment* | como mencion* | como expliq* | como escrib* | ya dije | ya le dije | ya les dije | ya os dije | ya te dije | ya lo dije | ya expliq* | ya escrib* | ya envi* | ya mand* | ya se lo | ya os lo | ya les | ya le | ya te | ya di |
        ya coment* | ya inform* | ya habia | ya hemos | ya he | otra vez | de nuevo | nuevamente | una vez mas | por segunda | por tercera | por cuarta | por enesima | segunda vez | tercera vez | cuarta vez | enesima | vez que | repet* | repit* | insist* | reiter* | cuantas veces | las veces | siempre lo mismo | lo mismo | la misma |
        el mismo | los mismos | las mismas | desde cero | desde el principio | le dije | les dije | os dije | le comente | le explique | a su companer* | companer* | colega | por telefono | correo anterior | mensaje anterior | anterior* | la semana pasada | primer correo | disco rayado | loro | consta | vuelvo a | volver a | copio | pego | recuerdo que
    """,
    "promise": """
        voy a | vamos a | le envio | les envio | te envio | os envio | envio | enviare* | enviamos | enviaremos | mando | mandare* | mandamos | le llamo | te llamo | les llamo | llamare* | llamaremos | prometo | prometemos | prometid* | palabra | me encargo | nos encargamos | me ocupo | nos ocupamos | cuente con | cuenta con | garantiz* | asegur* |
        le aseguro | tendra | tendran | tendras | tendreis | recibira* | llegara* | le llega | estara* | estaran | sale hoy | sale manana | saldra | hare* | haremos | dare* | daremos | avis* | aviso | avisare* | avisamos | confirmo | confirmare* | revis* | mirare | miro | compruebo | cambi* | repar* | arregl* | reembols* | abon* | devolver* | reserv* |
        guard* | apart* | llevo | llevare* | paso | pasare* | sin falta | a mas tardar | antes del | antes de | manana mismo | hoy mismo | esta tarde | en cuanto | dejelo en mis manos | de mi parte
    """,
}
