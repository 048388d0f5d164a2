import type { ReplyWords } from '../templates.ts'

/** Drafts: nobody who grew up with the language has read them yet. */
export const es: ReplyWords = {
  first_look:
    'Gracias. Una persona ha leído su aviso. Ahora lo estamos revisando. Si necesitamos saber más, le escribiremos aquí.',
  more_detail:
    'Gracias por su aviso. Para seguir, necesitamos saber más: {what}. Escriba solo lo que pueda, y solo si no corre peligro.',
  safety_first:
    'Su seguridad es lo primero. No se ponga en peligro para averiguar más. Si está en peligro ahora, llame a la policía o a una línea de ayuda si puede. En nuestra página de ayuda hay números.',
  stop_paying:
    'Esto nos parece una estafa. Por favor, no envíe más dinero y no dé a nadie sus documentos ni sus códigos. Guarde los mensajes: pueden servir.',
  passed_on:
    'Hemos pasado lo que nos contó a {agency}, como usted permitió. Si sabemos qué hicieron, se lo diremos aquí.',
  nothing_found:
    'Hemos revisado su aviso. Por ahora no encontramos lo suficiente para actuar. Eso no significa que usted se equivoque. Guardamos lo que nos contó y lo volveremos a mirar si otras personas cuentan lo mismo. Puede añadir más aquí en cualquier momento.',
  not_ours:
    'Gracias por su aviso. No podemos actuar en este tipo de asunto. Quizá pueda ayudarle: {where}.',
  finished:
    'Hemos terminado de revisar su aviso. Lo que nos contó ayuda a avisar a otras personas. Gracias.',
}
