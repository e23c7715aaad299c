import type { Resolution } from '../../cases/problem/resolution.ts'
import type { Language } from '../../platform/words/language.ts'
import type { ColumnId } from './column-ids.ts'

/** The headers of a file of problems. */
export const columnWords: Record<Language, Record<ColumnId, string>> = {
  es: {
    callId: 'Llamada',
    status: 'Estado',
    openedAt: 'Abierto',
    openedAtUtc: 'Abierto (UTC)',
    kind: 'Motivo de la llamada',
    main: 'Criterio principal',
    criteria: 'Criterios',
    topics: 'Temas',
    reasons: 'Qué nos ha contado',
    remarks: 'Comentarios recogidos',
    customerRef: 'Referencia del cliente',
    customerName: 'Cliente',
    customerPhone: 'Teléfono',
    customerEmail: 'Correo electrónico',
    visitRef: 'Visita',
    visitDate: 'Fecha de la visita',
    site: 'Centro',
    adviser: 'Asesor',
    plate: 'Matrícula',
    model: 'Modelo',
    assignee: 'Se encarga',
    acknowledgeBy: 'Plazo para confirmar',
    acknowledgeByUtc: 'Plazo para confirmar (UTC)',
    acknowledgedAt: 'Confirmado',
    acknowledgedAtUtc: 'Confirmado (UTC)',
    acknowledgeHours: 'Horas laborables hasta confirmar',
    resolveBy: 'Plazo para resolver',
    resolveByUtc: 'Plazo para resolver (UTC)',
    closedAt: 'Cerrado',
    closedAtUtc: 'Cerrado (UTC)',
    resolveHours: 'Horas laborables hasta cerrar',
    overdue: 'Fuera de plazo',
    reopenings: 'Veces reabierto',
    outcome: 'Resultado',
    rootCause: 'Causa raíz',
    decision: 'Decisión',
    changes: 'Alcance de la decisión',
  },
  en: {
    callId: 'Call',
    status: 'Status',
    openedAt: 'Opened',
    openedAtUtc: 'Opened (UTC)',
    kind: 'Reason for the call',
    main: 'Main criterion',
    criteria: 'Criteria',
    topics: 'Topics',
    reasons: 'What the customer told us',
    remarks: 'Comments noted',
    customerRef: 'Customer reference',
    customerName: 'Customer',
    customerPhone: 'Phone',
    customerEmail: 'E-mail',
    visitRef: 'Visit',
    visitDate: 'Date of the visit',
    site: 'Site',
    adviser: 'Adviser',
    plate: 'Plate',
    model: 'Model',
    assignee: 'Handled by',
    acknowledgeBy: 'To be acknowledged by',
    acknowledgeByUtc: 'To be acknowledged by (UTC)',
    acknowledgedAt: 'Acknowledged',
    acknowledgedAtUtc: 'Acknowledged (UTC)',
    acknowledgeHours: 'Working hours until acknowledged',
    resolveBy: 'To be resolved by',
    resolveByUtc: 'To be resolved by (UTC)',
    closedAt: 'Closed',
    closedAtUtc: 'Closed (UTC)',
    resolveHours: 'Working hours until closed',
    overdue: 'Overdue',
    reopenings: 'Times reopened',
    outcome: 'Outcome',
    rootCause: 'Root cause',
    decision: 'Decision',
    changes: 'What the decision changes',
  },
}

/** What a decision changes, in words. */
export const changesWords: Record<Language, Record<NonNullable<Resolution['changes']>, string>> = {
  es: { 'this-customer': 'para este cliente', 'the-business': 'en la forma de trabajar' },
  en: { 'this-customer': 'for this customer', 'the-business': 'the way the business works' },
}

export const yesNoWords: Record<Language, (yes: boolean) => string> = {
  es: (yes) => (yes ? 'Sí' : 'No'),
  en: (yes) => (yes ? 'Yes' : 'No'),
}

/** The name of the sheets, and how a file's name begins. */
export const fileWords: Record<Language, { sheet: string; file: string }> = {
  es: { sheet: 'Problemas', file: 'problemas' },
  en: { sheet: 'Problems', file: 'problems' },
}
