import type { LanguageWordings } from './language.ts'

/** Spanish of Spain and of the Americas, with or without accents. */
export const es = {
  gap: 60,
  spaced: true,
  not: {
    before: [
      '(no|nunca|jamás|sin|ningún|ninguna|tampoco|ni) (se |te |le |nos |les |lo |la |)( |)(debe |debes |deben |hay que |tienes que |va a |vamos a |ha de |)(un |una |ningún |ninguna |su |tu |el |la |)',
    ],
    sentence: [
      '(nunca|jamás|no) (te |le |les |os |)(pedimos|pediremos|pide|piden|pedirá|pedirán|solicita|solicitamos|solicitará|solicitaremos|cobra|cobramos|cobran|exige|exigimos|llamará|llamaremos)',
    ],
  },
  warns: [
    '(es|son) (una |un |)(estafa|estafas|timo|timos|fraude)',
    '(los |las |)(estafadores|delincuentes|ciberdelincuentes|timadores|mafias) (suelen|piden|usan|utilizan|prometen|se hacen|pueden|ofrecen|contactan|fingen|intentan|dicen|captan)',
    '(cuidado con|desconfía de|desconfíe de|alerta de|ojo con|evita|evite|no caigas en) (la |las |los |una |estas |este tipo de |)(estafa|estafas|fraude|fraudes|timo|timos|ofertas|quien|quienes|mensajes|llamadas|engaños)',
    '(policía|guardia civil|fiscalía|embajada|autoridades|cancillería|pdi) ~ (advierte|advirtió|alerta|detuvo|detuvieron|detiene|desarticula|desarticuló|rescató|rescata|informó|recomienda|investiga)',
    '(las |los |)(víctimas|afectados) (fueron|eran|cuentan|relatan|denunciaron|aseguran|dicen|recibían|contaron|viajaron)',
  ],
  flags: {
    no_experience_high_pay: [
      '(sin experiencia|no se requiere experiencia|no se necesita experiencia|no necesitas experiencia|no hace falta experiencia|no pedimos experiencia|sin estudios|no se requieren estudios) ~ ($###|€####|usd|### (dólares|usd)|#### (euros|€)|####€|altos ingresos|excelentes ingresos|gran sueldo|sueldo alto|buen sueldo garantizado|ganancias altas)',
      '($###|####€|### (dólares|usd)|#### (euros|€)|altos ingresos|excelentes ingresos|gran sueldo|sueldo alto) ~ (sin experiencia|no se requiere experiencia|no se necesita experiencia|no necesitas experiencia|no hace falta experiencia|sin estudios)',
      '(gana|ganar|ganarás|gane|genera|generar|ingresos de) (hasta |más de |entre |)($|usd |€|s/|)##( dólares| euros| pesos| usd| soles|€|) (al día|diarios|por día|a la semana|semanales|por semana|cada día)',
      '($##|##€|## (euros|dólares|usd|pesos|soles)) (al día|diarios|por día|cada día|por hora sin)',
      '(ingresos|ganancias) ilimitad*',
    ],
    all_paid_for: [
      '(pagamos|cubrimos|incluye|incluimos|gratis|la empresa paga|la empresa cubre|te pagamos|todo pagado|gastos pagados|con todo pagado) ~ (pasaje|pasajes|vuelo|vuelos|boleto|boletos|billete|billetes|avión|visa|visado|alojamiento|hospedaje|comida)',
      '(pasaje|pasajes|vuelo|vuelos|boleto|billete|visa|visado|alojamiento|hospedaje|comida|vivienda) ~ (gratis|pagado|pagados|incluido|incluidos|incluida|cubierto|cubiertos|a cargo de la empresa|por cuenta de la empresa)',
    ],
    tourist_visa: [
      '(con|de|en|una|usar) (una |la |)(visa|visado) (de |)(turista|turismo|turístico|turística)',
      '(entras|entrar|viajas|viajar|vas|entra|viaja|ingresas|ingresar) (como|de) turista*',
      '(di|dile|diga|decir|dices|responde) ~ (migración|aduana|inmigración|aeropuerto) ~ (turismo|vacaciones|turista|paseo)',
      '(migración|aduana|inmigración|aeropuerto) ~ (di|dile|diga|dices|responde|decir) ~ (turismo|vacaciones|turista|paseo)',
      '(sin|no necesitas|no hace falta) (visa|visado|permiso) (de |)trabajo',
    ],
    border_route: [
      '(cruzar|cruzas|cruzan|cruce|cruzamos|pasar|pasas) (el |la |por |)(frontera|río) ~ (de noche|en bote|en lancha|a pie|guía|coyote|auto|coche|te esperan|te recoge)',
      '(de noche|en bote|en lancha|guía|coyote|te recoge|te esperan|chofer|conductor) ~ (cruzar|cruzas|cruzan|cruce|pasar|pasas) (el |la |)(frontera|río)',
    ],
    passport_kept: [
      '(entregar|entregas|entrega|entregue|entregarás|dejar|dejas|deja|dar|das|entregan) (tu |su |el |los |)pasaporte* (a|en|al|con)',
      '(la empresa|el jefe|la oficina|nosotros|la agencia|el encargado) (se queda con|guarda|guardará|retiene|retendrá|conserva|custodia) (tu |su |el |los |)pasaporte*',
      'pasaporte* (se queda|queda|quedará|será retenido|estará|lo guarda|lo guardamos|lo tiene) (en|con|guardado|la empresa|nosotros|el jefe)',
    ],
    known_place: [
      '(myawaddy|sihanoukville|poipet|bavet|triángulo dorado|triángulo de oro|kk park|laukkai|bokeo|mae sot|shwe kokko|koh kong)',
    ],
    chat_only: [
      '(escribe|escríbeme|escríbenos|contacta|contáctame|contacto|interesados|agrega|agrégame|postula|entrevista|manda|envía|info|información|escribir|mándame|habla|hablemos) ~ (whatsapp|wasap|telegram|messenger|wechat|signal|inbox|por interno)',
      '(solo|únicamente) (por |vía |)(whatsapp|wasap|telegram|messenger)',
    ],
    typing_test: [
      '(prueba|test|examen) de (mecanografía|tecleo|escritura|digitación|tipeo)',
      '# palabras por minuto',
    ],
    vague_office_work: [
      '(atención al cliente|servicio al cliente|call center|chat|soporte por chat|digitador|digitadora|teleoperador|telemarketing|traductor|marketing digital|agente|operador) ~ (camboya|myanmar|birmania|laos|tailandia|filipinas|dubái|bangkok|phnom penh|sudeste asiático)',
      '(camboya|myanmar|birmania|laos|tailandia|filipinas|phnom penh|sudeste asiático) ~ (operador de chat|operadora de chat|agente de chat|atención al cliente|servicio al cliente|call center|soporte por chat|digitador|digitadora|telemarketing|marketing digital|chatear|computadora|traductor)',
    ],
    fee_first: [
      '(pagar|paga|pague|abonar|abona|depositar|deposita|deposite|transferir|transfiere|transferencia|cancelar|abone) ~ (inscripción|gastos de trámite|trámite|trámites|gestión|matrícula|curso de capacitación|capacitación|uniforme|fianza|examen médico|gastos administrativos|reserva de plaza|reserva del cupo|cuota de registro|derecho de)',
      '(inscripción|gastos de gestión|matrícula|capacitación|uniforme|fianza|depósito|cuota de registro|reserva del cupo) ~ (reembolsable|reembolsa|reembolso|se devuelve|se te devuelve|antes de empezar|antes de comenzar|por adelantado|para empezar)',
    ],
    papers_first: [
      '(envía|envíame|envíe|envíanos|manda|mándame|mande|mándanos|necesito|necesitamos|adjunta|pásame) ~ (foto|fotos|copia|escaneo|imagen|selfie) (de |del |con |)(tu |su |el |la |)( |)(dni|ine|pasaporte|cédula|documento|identificación|nie|ambos lados|tarjeta)',
      '(envía|envíame|envíe|manda|mándame|pásame|facilita|dame|indica) ~ (número de cuenta|datos bancarios|clave bancaria|clave del banco|número de tarjeta|datos de tu tarjeta|datos de la tarjeta|numero de seguro social)',
    ],
    paid_tasks: [
      '(dar like|dar likes|dar me gusta|dale like|me gusta|seguir|suscribirte|suscribirse|calificar|valorar|ver videos|ver vídeos|reseñas|likes) ~ (gana|ganas|ganar|comisión|comisiones|pago|pagamos|pagan|euros|dólares|pesos|soles|ingresos)',
      '(gana|ganas|ganar|comisión|pagamos|pago|ingresos) ~ (dando like|dando likes|dando me gusta|dar like|dar likes|viendo videos|viendo vídeos|calificando|reseñas|siguiendo|likes)',
      '(tarea|tareas|misión|misiones) ~ (comisión|comisiones|recarga|recargar|depositar|depósito|retirar|prepago|ganas|pago)',
      '(recarga|recargar|deposita|depositar) ~ (siguiente|próxima) (tarea|misión|nivel)',
    ],
    money_through_you: [
      '(recibir|recibes|recibirás|recibe|cobrar) ~ (pagos|dinero|transferencias|transferencia|fondos) ~ (tu|su|propia) cuenta',
      '(tu|su) (propia |)cuenta (bancaria |)~ (reenvías|reenviar|transferir|transfieres|envías|retiras) ~ (comisión|porcentaje|resto|dinero|#%)',
      '(alquilo|alquilamos|compro|compramos|rento|rentamos|presta|préstame|alquila|vende) (tu |su |)(cuenta|cuentas) (bancaria|bancarias|de banco|de nequi|bcp|verificadas)',
      '(recibir|recibes) (paquetes|encomiendas) ~ (reenviar|reenvías|reenvíes)',
      '(western union|moneygram) ~ (envías|enviar|retiras|retirar)',
    ],
    easy_home_money: [
      '(trabaja|trabajar|trabajo|gana|ganar|ingresos|dinero) (extra |)(desde|en) (tu |su |)casa ~ (gana|ganar|ingresos|dinero|diarios|al día|semanales|sin experiencia|celular|móvil)',
      '(dinero fácil|dinero rápido|ingresos extra fáciles|libertad financiera|hazte rico|ingresos pasivos|sé tu propio jefe|gana dinero fácil)',
      '(solo con|solo necesitas|solo necesita|con solo) (tu |un |su |)(celular|móvil|teléfono) ~ (gana|ganar|ingresos|dinero|generar)',
    ],
    hurry: [
      '(últimos|últimas|quedan|solo|pocos|pocas|solo quedan) (# |)(cupos|plazas|vacantes|lugares|puestos)',
      '(cupos limitados|plazas limitadas|vacantes limitadas|incorporación inmediata|contratación inmediata|contratación urgente|se necesita urgente|solo por hoy|viaja esta semana|salida inmediata)',
    ],
    sure_profit: [
      '(ganancias|ganancia|rentabilidad|beneficio|beneficios|rendimiento|rendimientos|retorno|retornos|utilidad|utilidades|ingresos) (100% |)(garantizad*|asegurad*|segur*|fij*)',
      '(garantizamos|te garantizo|garantiza|te aseguro|aseguramos) ~ (ganancias|ganancia|rentabilidad|beneficios|retorno|rendimiento|#%)',
      '(sin riesgo|cero riesgo|sin ningún riesgo|riesgo cero|libre de riesgo) ~ (invertir|invers*|ganancia*|ganar|rentabilidad|dinero)',
      '(invertir|invers*|ganancia*|ganar|gana|rentabilidad) ~ (sin riesgo|cero riesgo|sin ningún riesgo|riesgo cero|libre de riesgo)',
      '#% (diario|diarios|diaria|al día|por día|cada día|semanal|semanales|a la semana|en # (horas|días))',
      '(duplica|duplicar|triplica|triplicar|multiplica|duplicamos) (tu |su |el |)(dinero|inversión|capital|bitcoin|bitcoins)',
    ],
    pay_to_withdraw: [
      '(pagar|pague|paga|depositar|deposite|deposita|abonar|transferir) ~ (impuesto|impuestos|comisión|tasa|verificación|fianza|garantía|tarifa|retención) ~ (retirar|retiro|desbloquear|liberar|sacar|cobrar)',
      '(retirar*|retiro|retires|desbloquear*|liberar*|sacar*) ~ (debes|debe|tienes que|tiene que|hay que|es necesario|necesitas|primero) (pagar|depositar|abonar|transferir|recargar)',
      '(comisión|impuesto|tarifa|tasa) (de|por) (retiro|retirada|desbloqueo|liberación)',
      'cuenta (está |ha sido |fue |quedó |)(bloqueada|congelada|retenida) ~ (paga|pagar|deposita|depositar|abona|abonar)',
    ],
    coached_trading: [
      '(mi|nuestro|nuestra|el|la) (tío|tía|mentor|mentora|profesor|profesora|analista|asesor|asistente|maestro) ~ (trading|invertir|invers*|señales|cripto|bolsa|operar|criptomonedas)',
      '(te enseño|te puedo enseñar|te voy a enseñar|puedo enseñarte|te guío|yo te guío|te ayudo) ~ (invertir|trading|operar|ganar|cripto|criptomonedas)',
      '(únete|entra|unirte|te agrego|te invito|ingresa) ~ (grupo|canal|comunidad) ~ (trading|señales|inversión|inversiones|cripto|mentor|bolsa|acciones)',
      '(información privilegiada|señales vip|señales de trading|datos internos|información interna)',
    ],
    coins_only: [
      '(pagar|paga|pago|depositar|deposita|deposite|enviar|envía|transferir|invertir|invierte|recargar|comprar|compra) ~ (usdt|bitcoin|bitcoins|btc|cripto|criptomonedas|tether|ethereum|trc20)',
      'cajero de (bitcoin|criptomonedas)',
    ],
    gift_cards: [
      '(compra|comprar|cómprame|compre|envía|pagar|paga) ~ (tarjeta de regalo|tarjetas de regalo|tarjetas regalo|tarjeta regalo|gift card|gift cards|tarjetas steam|tarjeta itunes|tarjetas google play|tarjetas de google play)',
      '(tarjeta de regalo|tarjetas de regalo|tarjetas regalo|gift card|gift cards) ~ (código|códigos|rasca|foto)',
    ],
    wrong_number: [
      '(perdón|perdona|disculpa|disculpe|lo siento|ay|ups) ~ (número equivocado|me equivoqué|número incorrecto|me he equivocado|persona equivocada|equivocada de número)',
      '(número equivocado|me equivoqué|me he equivocado) ~ (destino|amigos|amigo|conocernos|conocerte|de dónde eres|encantada|encantado)',
      '(será|debe ser|quizás es|quizá es|es cosa del) (el |)destino',
    ],
    keep_secret: [
      '(no le digas|no se lo digas|no lo digas|no digas|no le cuentes|no se lo cuentes|no lo cuentes|no le diga|no se lo diga|no comentes|no lo comentes|no hables) ~ (nadie|familia|banco|policía|padres|marido|esposo|esposa|pareja|mujer)',
      '(que quede|guárdalo|mantenlo|manténgalo|quede) (en |entre |)(secreto|nosotros)',
      'si (el |tu |su |)banco (pregunta|te pregunta|llama|te llama|le pregunta) ~ (di|dile|diga|contesta|responde)',
    ],
    remote_access: [
      '(instala|instale|instalar|descarga|descargue|descargar|abre|abra) ~ (anydesk|teamviewer|rustdesk|apk|app remota)',
      '(comparte|comparta|compartir) (tu |su |la |)pantalla',
      '(dime|dame|deme|dígame|envíame|envía|envíe|pásame|mándame|facilítame|confírmame|reenvíame) (el |la |tu |su |)(código|clave|otp|pin|frase semilla|frase de recuperación|token)',
    ],
    money_back: [
      '(recuperar|recupera|recuperamos|recupere|recuperación de|devolvemos) (tu |su |el |todo el |tus |sus |los |)(dinero|fondos|criptomonedas|inversión) (perdido|perdida|perdidos|perdidas|robado|robados|estafado|invertido|que te estafaron)',
      '(te estafaron|te han estafado|fuiste estafado|perdiste dinero|víctima de estafa|fuiste víctima) ~ (recuperar|recuperamos|recuperarlo|hacker)',
    ],
    authority_demand: [
      '(orden de arresto|orden de captura|orden de detención|blanqueo|lavado de dinero|lavado de activos|demanda judicial|juicio|multa) ~ (pague|pagar|pagas|transfiera|transferir|cuenta segura|deposite|fianza)',
      '(transfiera|transferir|mueva|mover|pase|pasar) ~ cuenta (segura|protegida|de seguridad)',
      '(paquete|envío|cuenta|tarjeta) ~ (retenido|retenida|bloqueada|bloqueado|suspendida|suspendido|detenido) ~~ (clic|enlace|link|verifique|verifica|confirma|actualiza|pulse|ingresa|http*)',
    ],
  },
} as const satisfies LanguageWordings
