/** The fields of the form, by their names in it, in the order in which they are shown. */
export const fieldNames = ['name', 'company', 'email', 'phone', 'message', 'read', 'marketing'] as const
export type FieldName = (typeof fieldNames)[number]

/** The field that people do not see: programs that fill in everything fill it in, too. */
export const trapName = 'website'

/** What is wrong with a field; `text` is that another text is shown now than the one that was read. */
export type Mistake = 'missing' | 'too-long' | 'one-line' | 'not-an-address' | 'not-read' | 'text'

/** The labels of the fields. */
export const labels: Record<Exclude<FieldName, 'read' | 'marketing'>, string> = {
  name: 'Su nombre',
  company: 'Empresa',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  message: '¿Qué le gustaría saber?',
}

const missing: Partial<Record<FieldName, string>> = {
  name: 'Escriba su nombre.',
  company: 'Escriba el nombre de su empresa.',
  email: 'Escriba su correo electrónico.',
}
const longest: Partial<Record<FieldName, string>> = {
  name: 'Escriba un nombre de cien letras como máximo.',
  company: 'Escriba un nombre de ciento cincuenta letras como máximo.',
  phone: 'Escriba un teléfono de cuarenta caracteres como máximo.',
  message: 'Escriba un mensaje de dos mil letras como máximo.',
}

/** What is said of a mistake in a field. */
export const mistakeWords = (field: FieldName, mistake: Mistake): string => {
  switch (mistake) {
    case 'missing':
      return missing[field] ?? 'Rellene este campo.'
    case 'too-long':
      return longest[field] ?? 'Escriba un texto más corto.'
    case 'one-line':
      return field === 'message'
        ? 'Escriba el mensaje sin caracteres especiales.'
        : 'Escríbalo en una sola línea y sin caracteres especiales.'
    case 'not-an-address':
      return 'Escriba un correo completo, sin acentos ni eñes, como nombre@ejemplo.es.'
    case 'not-read':
      return 'Marque esta casilla cuando haya leído la información.'
    case 'text':
      return 'Esta información ha cambiado. Léala y marque de nuevo la casilla.'
  }
}

/** What is wrong with the form as a whole. */
export type Trouble = 'trap' | 'from-elsewhere' | 'too-many' | 'too-many-from-here' | 'not-now'

/** What is said of it. */
export const troubleWords: Record<Trouble, string> = {
  trap: 'Un programa ha rellenado un campo que no se ve. Ya está vacío: si es usted una persona, envíe el formulario otra vez.',
  'from-elsewhere': 'El formulario se ha enviado desde otra página. Rellénelo aquí, por favor.',
  'too-many':
    'Hoy hemos recibido demasiadas solicitudes y no podemos guardar la suya. Escríbanos a info@asortis.es y le responderemos igual.',
  'too-many-from-here':
    'En esta hora hemos recibido demasiadas solicitudes desde su conexión y no podemos guardar la suya. Envíela de nuevo dentro de una hora, o escríbanos a info@asortis.es.',
  'not-now':
    'No hemos podido guardar su solicitud. Lo que ha escrito sigue aquí: envíela de nuevo dentro de un momento.',
}
