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
    [
      'Oportunidad en el sudeste asiático: operador de chat, no pedimos experiencia, sueldo 1800 USD, vuelo y departamento cubiertos por nosotros. Más info por Telegram',
      'no_experience_high_pay',
      'vague_office_work',
    ],
    [
      'Hola, soy de recursos humanos de una agencia. Solo tienes que darle me gusta a productos y ganas 20 € por tarea. ¿Te interesa?',
      'paid_tasks',
    ],
    [
      'Su saldo es de 12.000 USDT. Para poder retirarlo tiene que abonar primero un 10% de comisión',
      'pay_to_withdraw',
    ],
    [
      'Únete a nuestro grupo de WhatsApp de inversiones, el profesor da señales y duplicas tu capital en un mes sin riesgo',
      'sure_profit',
      'coached_trading',
    ],
    [
      'Se buscan jóvenes para Dubái y Tailandia: marketing digital, 1500 dólares mensuales, sin experiencia ni inglés, todo pagado, viaje esta semana',
      'no_experience_high_pay',
      'vague_office_work',
    ],
    [
      'Alquilo tu cuenta bancaria, 300 € al mes, solo recibes dinero y lo retiras',
      'money_through_you',
    ],
    [
      'Detectamos un cargo en su tarjeta. Descargue AnyDesk y comparta pantalla para anularlo',
      'remote_access',
    ],
  ],
  honest: [
    'Naviera busca segundo oficial con título STCW y dos años de embarque. Pasajes de ida y vuelta a cargo de la empresa según contrato. Entrevista en nuestra oficina de Vigo. No cobramos ninguna inscripción.',
    'El hospital provincial contrata enfermeras con colegiación vigente. Sueldo según convenio, turnos rotativos. Presentar solicitud en el registro.',
    'Su banco nunca le pedirá que transfiera dinero a una cuenta segura ni que diga su clave. Si tiene dudas, cuelgue y llame al número de su tarjeta.',
    'La policía rescató a 14 personas en Camboya. Las víctimas fueron captadas con ofertas sin experiencia y altos ingresos, y al llegar la empresa retiene su pasaporte, según la embajada.',
    'Mamá, llego el sábado a las ocho. ¿Haces tortilla? Ya le transferí a Luis lo de la luz.',
    'Su código es 559201. No comparta este código con nadie.',
    'Buscamos camarero para restaurante, sin experiencia, 1.200 euros al mes, comida incluida. Trae tu CV.',
    'Ojo con las estafas: nadie te paga por dar likes. Los estafadores te piden depositar dinero.',
    'Cariño, mañana lleva el DNI y la copia del pasaporte a la gestoría. Ya transferí el alquiler.',
    'Empresa de limpieza busca personal, jornada completa, contrato indefinido, 1.260 € brutos. Enviar currículum.',
    'Su paquete fue entregado a las 14:05. Gracias.',
    'La policía detuvo a cinco personas que prometían empleos en Camboya y retenían pasaportes.',
  ],
} as const satisfies LanguageSamples
