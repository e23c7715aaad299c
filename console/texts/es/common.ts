import type { components } from '../../../client/types.ts'
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

/** As the alerts say it (`functions/alerts/mail/mail-phrases-es.ts`). */
const notToRing: {
  customer: Record<components['schemas']['CustomerState'], string>
  number: Record<components['schemas']['AskedOfNumber'], string>
} = {
  customer: {
    'no-contact':
      'Este cliente ha pedido que no le hagamos más llamadas: llámele solo para atender este caso.',
    objection: 'No le llame: este cliente se ha opuesto a que usemos sus datos.',
    restriction: 'No le llame: este cliente ha pedido que se limite el uso de sus datos.',
  },
  number: {
    'no-contact':
      'Alguien con este mismo teléfono ha pedido que no le hagamos más llamadas: llame solo para atender este caso.',
    objection:
      'No llame a este teléfono: quien lo tiene se ha opuesto a que usemos sus datos. Atienda el caso por otra vía.',
    restriction:
      'No llame a este teléfono: quien lo tiene ha pedido que se limite el uso de sus datos. Atienda el caso por otra vía.',
    erased:
      'No llame a este teléfono: quien lo tenía pidió que se suprimieran sus datos. Atienda el caso por otra vía.',
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
  changedByOthers:
    'Otra persona ha cambiado esto mientras usted escribía. Si vuelve a guardar, quedará lo que ve aquí:',
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
