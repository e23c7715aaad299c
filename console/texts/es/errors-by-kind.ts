import type { FieldKind } from '../../elements/forms/mistakes/field-kind.ts'

/** What is wrong with a value, by the code of its error and what its field takes, where the code alone does not say what to do. */
type ByKind = Readonly<Record<string, Readonly<Partial<Record<FieldKind, string>>>>>

export const byKind: ByKind = {
  empty: {
    date: 'Ponga una fecha.',
    email: 'Escriba una dirección de correo, como nombre@empresa.es.',
    file: 'Elija un archivo que no esté vacío.',
    id: 'Escriba un identificador.',
    number: 'Escriba un número.',
    select: 'Elija una opción.',
    tel: 'Escriba un teléfono.',
    time: 'Ponga una hora.',
  },
  missing: {
    choices: 'Elija al menos una opción.',
    date: 'Ponga una fecha.',
    email: 'Escriba una dirección de correo, como nombre@empresa.es.',
    file: 'Elija un archivo.',
    id: 'Escriba un identificador.',
    list: 'La lista está vacía.',
    number: 'Escriba un número.',
    select: 'Elija una opción.',
    text: 'Escriba algo.',
    time: 'Ponga una hora.',
  },
  'too-big': {
    choices: 'Ha elegido demasiadas opciones.',
    list: 'La lista es demasiado larga: quite lo que sobre.',
    number: 'El número es demasiado grande.',
    text: 'El texto es demasiado largo.',
  },
  'too-small': {
    choices: 'Elija al menos una opción.',
    list: 'La lista es demasiado corta: añada lo que falte.',
    number: 'El número es demasiado pequeño.',
    text: 'El texto es demasiado corto.',
  },
  'wrong-format': {
    date: 'Ponga una fecha.',
    email: 'No es una dirección de correo. Escríbala como nombre@empresa.es.',
    id: 'Use solo letras sin tilde, cifras y guiones.',
    number: 'Escriba un número.',
    select: 'Elija una opción.',
    tel: 'No es un teléfono. Escríbalo como 600 111 222.',
    time: 'Ponga una hora.',
  },
  'wrong-type': {
    choices: 'Elija al menos una opción.',
    date: 'Ponga una fecha.',
    number: 'Escriba un número.',
    select: 'Elija una opción.',
    text: 'Escriba un número.',
    time: 'Ponga una hora.',
  },
}
