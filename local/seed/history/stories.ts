import type { Topic } from '../../../functions/cases/classification/topics.ts'
import type { RootCause } from '../../../functions/cases/problem/root-causes.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'

/** What went wrong for a customer, and what the dealer found out and did. */
export type Story = {
  kinds: readonly CallContent['kind'][]
  topic: Topic
  cause: RootCause
  /** `marks`: nothing in particular happened, but the marks are low; `refusal`: the customer gives none. */
  what: 'unresolved' | 'upset' | 'external' | 'marks' | 'refusal'
  /** In the customer's words, as the operator writes them down. */
  said: readonly [string, ...string[]]
  motive: string
  outcome: string
  decision: string
}

const workshop = ['after-service'] as const
const delivery = ['delivery-new', 'delivery-used'] as const

/** The cause that came back at Gredos until something was done about it. */
export const recurring: readonly [Story, ...Story[]] = [
  {
    ...{ kinds: workshop, topic: 'communication', cause: 'service/communication', what: 'unresolved' },
    said: [
      'Lleva cuatro días llamando para saber si está el coche y nadie le devuelve la llamada.',
      'Le dijeron que le avisarían al terminar. Se presentó por la tarde y el coche seguía sin tocar.',
      'El coche estaba listo desde el martes y no se lo dijo nadie hasta el viernes.',
    ],
    motive: 'Siempre tiene que llamar ella para enterarse de algo',
    outcome: 'Le llamó el asesor, le explicó el retraso y le entregó el coche lavado esa misma tarde.',
    decision: 'El asesor llama antes de las 13:00 si el coche no va a estar a la hora.',
  },
  {
    ...{ kinds: workshop, topic: 'price-warned', cause: 'service/communication', what: 'upset' },
    said: [
      'La factura subió 140 euros y se enteró en la caja. Al final se lo rebajaron, pero sigue molesta.',
      'Le cambiaron los discos sin preguntarle. Le devolvieron la mano de obra, pero no se fía.',
    ],
    motive: 'Nadie le llamó antes de hacer el trabajo adicional',
    outcome: 'Se le abonó la diferencia y aceptó las disculpas del jefe de posventa.',
    decision: 'Ningún trabajo adicional sin el visto bueno del cliente, anotado en la orden.',
  },
]

/** Everything else that goes wrong. */
export const stories: readonly [Story, ...Story[]] = [
  {
    ...{ kinds: workshop, topic: 'repeat-repair', cause: 'workshop/diagnosis', what: 'unresolved' },
    said: [
      'Es la tercera vez que lo lleva por el testigo del motor y ayer se le volvió a encender.',
      'El tirón al acelerar sigue igual que antes de dejarlo.',
      'Pagó una sonda nueva y el aviso ha vuelto a los dos días.',
    ],
    motive: 'Ha pagado dos veces por la misma avería',
    outcome: 'Se localizó un manguito rajado. Se sustituyó sin cargo y se probó con el cliente.',
    decision: 'Prueba en carretera con el cliente cuando la avería es reincidente.',
  },
  {
    ...{ kinds: workshop, topic: 'repair-quality', cause: 'workshop/workmanship', what: 'unresolved' },
    said: [
      'Le cambiaron las pastillas y ahora chirría más que antes al frenar.',
      'Desde la revisión le cae una gota de aceite en el garaje.',
      'El aire acondicionado dejó de enfriar al día siguiente de la carga.',
    ],
    motive: 'Salió peor de lo que entró',
    outcome: 'Se repasó el montaje sin coste y se le dejó un coche de cortesía.',
    decision: 'Segunda comprobación por otro mecánico en los trabajos de frenos y fluidos.',
  },
  {
    ...{ kinds: workshop, topic: 'parts', cause: 'workshop/parts', what: 'unresolved' },
    said: [
      'Lleva tres semanas esperando un retrovisor y nadie sabe decirle cuándo llega.',
      'Tuvo que dejar el coche dos veces porque la pieza que pidieron no era la suya.',
    ],
    motive: 'Le piden paciencia, pero el coche lo necesita para trabajar',
    outcome: 'Se pidió la pieza por urgente y se montó en dos días.',
    decision: 'Comprobar la referencia con el bastidor antes de hacer el pedido.',
  },
  {
    ...{ kinds: workshop, topic: 'waiting-time', cause: 'workshop/capacity', what: 'upset' },
    said: [
      'Tenía cita a las nueve y le atendieron a las diez menos cuarto. Le pidieron disculpas.',
      'Para un cambio de aceite pasó allí toda la mañana.',
    ],
    motive: 'Para eso no hace falta pedir cita',
    outcome: 'Se le llamó para disculparse y se le ofreció recogida a domicilio en la próxima visita.',
    decision: 'No dar más de cuatro citas en la misma media hora.',
  },
  {
    ...{ kinds: workshop, topic: 'damage', cause: 'workshop/quality-control', what: 'unresolved' },
    said: [
      'Le devolvieron el coche con un roce en la puerta y le dicen que ya lo traía.',
      'Encontró una mancha de grasa en la tapicería que no se quita.',
    ],
    motive: 'No le hicieron fotos al entregarlo, así que es su palabra contra la de ellos',
    outcome: 'Se pulió el roce y se limpió la tapicería sin cargo.',
    decision: 'Fotos de los cuatro lados en la recepción de cada coche.',
  },
  {
    ...{ kinds: workshop, topic: 'promise-kept', cause: 'service/promise-not-kept', what: 'unresolved' },
    said: [
      'Le prometieron un descuento en los neumáticos que luego no apareció en la factura.',
      'Quedaron en recogerle el coche en casa y no se presentó nadie.',
    ],
    motive: 'Si no lo van a cumplir, que no lo digan',
    outcome: 'Se rehízo la factura con el descuento acordado.',
    decision: 'Lo que se promete al cliente se anota en la orden de trabajo.',
  },
  {
    ...{ kinds: workshop, topic: 'price', cause: 'outside/price', what: 'external' },
    said: [
      'Le parece carísimo el precio de la hora de taller; dice que es lo que marca la casa.',
      'La pieza original cuesta el doble que en otro sitio.',
    ],
    motive: 'El precio, que no depende del taller',
    outcome: 'Se le explicó la factura línea por línea y lo entendió.',
    decision: 'Ofrecer el plan de mantenimiento en la recepción.',
  },
  {
    ...{ kinds: workshop, topic: 'treatment', cause: 'service/treatment', what: 'marks' },
    said: [
      'Le atendieron con prisas y sin mirarle a la cara.',
      'Le contestaron mal cuando preguntó por la factura.',
    ],
    motive: 'El trato en el mostrador',
    outcome: 'Le llamó el gerente. Agradeció la llamada.',
    decision: 'Dos personas en recepción de 8:30 a 10:00.',
  },
  {
    ...{ kinds: workshop, topic: 'cleanliness', cause: 'workshop/quality-control', what: 'marks' },
    said: ['Le devolvieron el volante lleno de grasa.', 'Otras veces se lo lavaban y esta vez no.'],
    motive: 'El coche volvió sucio',
    outcome: 'Se le ofreció un lavado completo.',
    decision: 'Revisar el interior antes de entregar las llaves.',
  },
  {
    ...{ kinds: workshop, topic: 'survey', cause: 'outside/none-found', what: 'refusal' },
    said: ['Prefiere no puntuar; dice que a nadie le importa lo que conteste.'],
    motive: 'No quiere dar explicaciones',
    outcome: 'Se habló con el cliente; no hay ninguna queja concreta.',
    decision: 'Llamarle después de la próxima visita.',
  },
  {
    ...{ kinds: delivery, topic: 'delivery-date', cause: 'delivery/date', what: 'upset' },
    said: [
      'Le entregaron el coche cinco semanas después de lo firmado. Ya lo tiene, pero nadie se disculpó.',
      'Tuvo que alquilar un coche dos semanas por el retraso; se lo pagaron a medias.',
    ],
    motive: 'Le fueron dando largas',
    outcome: 'Se le abonó el alquiler completo.',
    decision: 'Llamada semanal del vendedor mientras el coche está en tránsito.',
  },
  {
    ...{ kinds: delivery, topic: 'handover', cause: 'delivery/explanation', what: 'marks' },
    said: ['No sabe conectar el teléfono y la entrega duró diez minutos.'],
    motive: 'Se fue sin saber usar la mitad del coche',
    outcome: 'Vino un sábado y se le explicó con calma.',
    decision: 'Reservar una hora para cada entrega.',
  },
  {
    ...{ kinds: delivery, topic: 'documents', cause: 'delivery/documents', what: 'unresolved' },
    said: [
      'Sigue con el permiso provisional y le caduca la semana que viene.',
      'Le falta la segunda llave y el manual.',
    ],
    motive: 'Cada vez que llama le dicen que ya está en camino',
    outcome: 'Se recogió el permiso en la gestoría y se le llevó a casa.',
    decision: 'No entregar sin la documentación completa.',
  },
]

/** What contented customers add now and then. */
export const compliments: readonly [string, ...string[]] = [
  'Muy amables, como siempre',
  'Me lo explicaron todo muy bien',
  'Rápidos y sin sorpresas en la factura',
  'Me llamaron antes de lo previsto',
  'El asesor, un diez',
]
