import { es as notToRing } from '../../../functions/cases/suspension/not-to-ring-words-es.ts'
import type { FailureKind } from '../../data/failure.ts'

/** The words that every page shares. */
export type CommonTexts = typeof texts

const failures: Record<FailureKind, { title: string; help: string }> = {
  offline: {
    title: 'No hay conexión',
    help: 'Compruebe su conexión. Lo que haya escrito no se pierde.',
  },
  forbidden: { title: 'No tiene acceso', help: 'Su usuario no puede ver esto. Si debería, avise a Asortis.' },
  'not-found': { title: 'Aquí no hay nada', help: 'Puede que el enlace no sea correcto o que ya no exista.' },
  'signed-out': {
    title: 'Su sesión ha caducado',
    help: 'Vuelva a entrar. Lo que haya escrito le estará esperando.',
  },
  changed: {
    title: 'Mientras tanto ha habido cambios',
    help: 'Revise lo que ha cambiado y vuelva a enviarlo. Lo que ha escrito sigue aquí.',
  },
  refused: { title: 'No se ha podido guardar', help: 'Revise lo que se indica y vuelva a intentarlo.' },
  failed: {
    title: 'Algo ha fallado',
    help: 'No es culpa suya. Vuelva a intentarlo dentro de un momento.',
  },
}

export const texts = {
  notToRing,
  product: 'Fidelización',
  skip: 'Ir al contenido',
  menu: 'Menú',
  navigation: 'Secciones',
  signOut: 'Salir',
  signIn: 'Entrar',
  signInAgain: 'Volver a entrar',
  otherLanguage: 'English',
  dealer: 'Concesionario',
  loading: 'Cargando…',
  retry: 'Reintentar',
  reload: 'Volver a cargar',
  newerVersion: 'Hay una versión nueva de esta página.',
  offline: 'Sin conexión. Se muestra lo último que se recibió.',
  more: 'Mostrar más',
  cancel: 'Cancelar',
  save: 'Guardar',
  saved: 'Guardado.',
  sending: 'Enviando…',
  optional: 'opcional',
  mistakes: 'Hay algo que corregir',
  requestId: 'Si llama a Asortis, dé esta referencia:',
  draftKept: 'Se ha recuperado lo que había escrito.',
  yes: 'Sí',
  no: 'No',
  nothing: '—',
  failures,
  unreadable: {
    title: 'Esto no se puede mostrar',
    help: 'La dirección de la página pide algo que no existe. Elija de nuevo en el menú.',
  },
  entering: {
    title: '¿Quién entra?',
    failed: 'No se ha podido entrar',
    people: 'Personas de ejemplo',
    others: 'Con otro usuario',
    audiences: {
      dealer: { who: 'Concesionario', what: 'Su fichero de problemas, sus cifras y sus sorteos' },
      staff: { who: 'Asortis', what: 'Concesionarios, marcas, grupos y avisos' },
      specialist: { who: 'Especialista', what: 'Comprobación de la clasificación' },
    },
  },
  sections: {
    problems: 'Problemas',
    calls: 'Llamadas',
    figures: 'Cifras',
    followUps: 'Seguimientos',
    survey: 'Encuesta marca',
    group: 'Grupo y sorteos',
    rights: 'Derechos',
    preferences: 'Preferencias',
    overview: 'Resumen',
    allProblems: 'Todos los problemas',
    allFollowUps: 'Seguimientos',
    dealers: 'Concesionarios',
    brands: 'Marcas',
    surveyImports: 'Encuestas de marca',
    questionnaires: 'Cuestionarios',
    groups: 'Grupos',
    draws: 'Sorteos del mes',
    exclusions: 'Listas de exclusión',
    information: 'Solicitudes',
    supervision: 'Supervisión',
    specialist: 'Revisiones',
    guide: 'Guía',
    documentation: 'Documentación',
  },
  others: {
    here: 'Otra persona ha guardado estos cambios mientras usted escribía. Ya están en el formulario, junto a los suyos:',
    elsewhere:
      'Otra persona ha guardado cambios mientras usted escribía, pero no en lo que se ve en este formulario.',
    changed: (field: string, value: string) => `${field}: ${value}.`,
    bothChanged: (field: string, value: string) =>
      `${field}: la otra persona lo ha dejado así: ${value}. Aquí sigue lo que usted ha puesto.`,
    group: (fields: string) => `${fields}: ha cambiado.`,
    added: (row: string, what: string) => `${row}: se ha añadido (${what}).`,
    removed: (list: string, what: string) => `${list}: se ha quitado ${what}.`,
    removedStays: (list: string, what: string) =>
      `${list}: la otra persona ha quitado ${what}, que usted había cambiado; aquí sigue, por si hace falta.`,
    back: (row: string, what: string) =>
      `${row}: usted había quitado ${what}, pero la otra persona lo ha cambiado; vuelve a estar aquí.`,
    quoted: (text: string) => `«${text}»`,
    blank: 'en blanco',
    ticked: 'marcado',
    unticked: 'sin marcar',
  },
  rows: {
    remove: 'Quitar',
    up: 'Subir',
    down: 'Bajar',
    removed: (what: string) => `${what}: se ha quitado.`,
    moved: (place: number, of: number) => `Ahora en el puesto ${place} de ${of}.`,
  },
  hours: {
    own: 'Otro horario',
    closed: 'Cerrado',
    window: (place: number) => `tramo ${place}`,
    from: 'desde',
    to: 'hasta',
    add: 'Añadir tramo',
    sameAs: (day: string) => `Igual que el ${day}`,
  },
}
