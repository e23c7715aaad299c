import type { Language } from '../../platform/words/language.ts'
import type { RegisteredRight } from '../register/rights-request.ts'

/** What a mail about a request tells. */
export type RequestNews = 'registered' | 'moved' | 'due-soon' | 'due-now'

type Words = {
  title: Record<RequestNews, string>
  lead: Record<RequestNews, (right: string) => string>
  due: (day: string) => string
  rights: Record<RegisteredRight, string>
  request: string
  customer: string
  /** The call in which it was asked for. */
  call: string
  right: string
  asked: string
  number: string
}

/** The words of mails about requests. */
export const requestMailWords: Readonly<Record<Language, Words>> = {
  es: {
    title: {
      registered: 'Un cliente ejerce un derecho sobre sus datos',
      moved: 'Una solicitud sobre datos personales era de otro cliente',
      'due-soon': 'Queda una semana para responder a un cliente',
      'due-now': 'Hoy o mañana vence el plazo para responder a un cliente',
    },
    lead: {
      registered: (right) => `Se ha registrado una solicitud: ${right}.`,
      moved: (right) =>
        `La llamada en que se pidió era de otro cliente, y la solicitud es suya: ${right}. No hagan nada de lo pedido con los datos del cliente que figuraba antes.`,
      'due-soon': (right) => `Sigue abierta una solicitud: ${right}.`,
      'due-now': (right) => `Sigue abierta una solicitud: ${right}.`,
    },
    due: (day) => `Hay que responder al cliente, a más tardar, el ${day}.`,
    rights: {
      access: 'acceso a sus datos',
      portability: 'portabilidad de sus datos',
      rectification: 'rectificación de sus datos',
      erasure: 'supresión de sus datos',
      restriction: 'limitación del tratamiento',
      objection: 'oposición al tratamiento',
      'no-more-calls': 'que no se le llame más',
      'state-ended': 'dejar sin efecto lo pedido antes',
      'objection-decided': 'decisión sobre la oposición',
      'blocked-access': 'apertura de datos bloqueados',
    },
    request: 'La solicitud',
    customer: 'Cliente',
    call: 'En la llamada',
    right: 'Qué pide',
    asked: 'Cuándo lo pidió',
    number: 'Número de la solicitud',
  },
  en: {
    title: {
      registered: 'A customer exercises a right over their data',
      moved: 'A request about personal data was another customer’s',
      'due-soon': 'A week is left to answer a customer',
      'due-now': 'The time to answer a customer ends today or tomorrow',
    },
    lead: {
      registered: (right) => `A request has been registered: ${right}.`,
      moved: (right) =>
        `The call in which it was asked for was another customer’s, and so is the request: ${right}. Nothing of what was asked is to be done with the data of the customer who was named before.`,
      'due-soon': (right) => `A request is still open: ${right}.`,
      'due-now': (right) => `A request is still open: ${right}.`,
    },
    due: (day) => `The customer must be answered by ${day} at the latest.`,
    rights: {
      access: 'access to their data',
      portability: 'portability of their data',
      rectification: 'rectification of their data',
      erasure: 'erasure of their data',
      restriction: 'restriction of processing',
      objection: 'objection to processing',
      'no-more-calls': 'not to be called any more',
      'state-ended': 'ending what was asked for before',
      'objection-decided': 'decision on the objection',
      'blocked-access': 'opening of blocked data',
    },
    request: 'The request',
    customer: 'Customer',
    call: 'In the call',
    right: 'What they ask for',
    asked: 'When they asked',
    number: 'Number of the request',
  },
}
