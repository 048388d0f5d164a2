import type { LanguageSamples } from './sample.ts'

export const es = {
  raises: [
    [
      '¡Contratación urgente! Atención al cliente en Camboya, sin experiencia, 2.500 dólares al mes. Pagamos pasajes, visa y alojamiento. Cupos limitados, escríbenos por WhatsApp.',
      'hurry',
      'vague_office_work',
      'no_experience_high_pay',
      'all_paid_for',
      'chat_only',
    ],
    [
      'Viajas como turista y en migración dices que vas de vacaciones. En Mae Sot te recoge un chofer y de noche cruzas el río. Al llegar entregas el pasaporte en la oficina y haces una prueba de mecanografía.',
      'tourist_visa',
      'known_place',
      'border_route',
      'passport_kept',
      'typing_test',
    ],
    [
      'Trabaja desde casa, solo con tu celular: gana 5 euros por dar like a videos. Para la siguiente tarea recarga; la tarea premium deja comisión doble.',
      'easy_home_money',
      'paid_tasks',
    ],
    [
      'Para reservar tu plaza paga la inscripción de 60 €, se te devuelve con el primer sueldo. Mándame foto del DNI por ambos lados.',
      'fee_first',
      'papers_first',
    ],
    [
      'Compramos cuentas bancarias verificadas. Recibes pagos en tu cuenta y te quedas el 10 %.',
      'money_through_you',
    ],
    [
      'Mi tío es analista de bolsa y sus señales son buenísimas: ganancias garantizadas del 4 % diario. Deposita USDT en la app y no se lo cuentes a tu familia todavía.',
      'coached_trading',
      'sure_profit',
      'coins_only',
      'keep_secret',
    ],
    ['Para retirar sus fondos primero debe pagar el impuesto del 18 %.', 'pay_to_withdraw'],
    ['Ay, perdona, me equivoqué de número. Pero será el destino, ¿de dónde eres?', 'wrong_number'],
    ['Cómprame tres tarjetas de regalo y mándame los códigos, luego te lo pago', 'gift_cards'],
    ['Instale AnyDesk, comparta su pantalla y dígame el código que le llegó', 'remote_access'],
    ['¿Te estafaron? Recuperamos tu dinero perdido en 48 horas', 'money_back'],
    [
      'Hay una orden de captura por lavado de dinero a su nombre. Transfiera sus ahorros a una cuenta segura.',
      'authority_demand',
    ],
  ],
  honest: [
    'Naviera busca segundo oficial con título STCW y dos años de embarque. Pasajes de ida y vuelta a cargo de la empresa según contrato. Entrevista en nuestra oficina de Vigo. No cobramos ninguna inscripción.',
    'El hospital provincial contrata enfermeras con colegiación vigente. Sueldo según convenio, turnos rotativos. Presentar solicitud en el registro.',
    'Su banco nunca le pedirá que transfiera dinero a una cuenta segura ni que diga su clave. Si tiene dudas, cuelgue y llame al número de su tarjeta.',
    'La policía rescató a 14 personas en Camboya. Las víctimas fueron captadas con ofertas sin experiencia y altos ingresos, y al llegar la empresa retiene su pasaporte, según la embajada.',
    'Mamá, llego el sábado a las ocho. ¿Haces tortilla? Ya le transferí a Luis lo de la luz.',
    'Su código es 559201. No comparta este código con nadie.',
  ],
} as const satisfies LanguageSamples
