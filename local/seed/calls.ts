import type { CallContent } from '../../functions/cases/call/call-content.ts'
import { marked, type CallDetails, chose, delivery, service, workshop } from './call-details.ts'

/** A sample call, whose times are relative to now. */
type SeedCall = { dealerId: string; callId: string; content: CallContent }

type Car = [model: string, plate: string]

const minute = 60_000
const day = 24 * 60 * minute

/** The sample calls relative to `now`: the last one ended a few minutes ago. */
export const seedCalls = (now: Date): readonly SeedCall[] => {
  let count = 0
  const calls: SeedCall[] = []

  const call = (
    dealerId: string,
    kind: CallContent['kind'],
    questionnaire: string,
    name: string,
    [model, plate]: Car,
    story: CallDetails,
    outcome: CallContent['outcome'] = 'completed',
  ) => {
    const index = ++count
    const started = new Date(now.getTime() - (31 - index) * 11 * minute)
    const two = String(index).padStart(2, '0')
    calls.push({
      dealerId,
      callId: `L-${dealerId}-${two}`,
      content: {
        kind,
        outcome,
        attempt: 1,
        startedAt: started.toISOString(),
        endedAt: new Date(started.getTime() + 4 * minute).toISOString(),
        operator: `op-${1 + (index % 4)}`,
        questionnaire,
        customer: { ref: `C-10${two}`, name, phone: `+346001110${two}`, language: 'es' },
        visit: {
          ref: `${kind === 'after-service' ? 'OR' : 'EN'}-55${two}`,
          date: new Date(started.getTime() - 3 * day).toISOString().slice(0, 10),
          adviser: `asesor-${1 + (index % 3)}`,
          vehicle: { model, plate },
        },
        ...story,
      },
    })
  }

  const gredos = (name: string, car: Car, story: CallDetails, outcome?: CallContent['outcome']) =>
    call('gredos', 'after-service', 'lince-taller@1', name, car, story, outcome)
  const ribera = (name: string, car: Car, story: CallDetails, outcome?: CallContent['outcome']) =>
    call('ribera', 'after-service', 'brisa-taller@2', name, car, story, outcome)
  const teide = (name: string, car: Car, story: CallDetails, outcome?: CallContent['outcome']) =>
    call('teide', 'after-service', 'brisa-taller@2', name, car, story, outcome)

  gredos('Lucía Fernández', ['Lince Cota', '1234 KLM'], workshop(9, 10, 5, 10))
  gredos('Andrés Molina', ['Lince Sierra', '4410 JHB'], workshop(10, 9, 5, 9))
  gredos('Pilar Sanz', ['Lince Cota', '0921 LVC'], {
    answers: [
      marked('overall', 5, 'Es la segunda vez que lo dejo por lo mismo'),
      marked('repair', 4, 'El ruido volvió al día siguiente'),
      marked('waiting', 4),
      chose('price-warned', 'yes'),
      marked('recommend', 6),
    ],
    situations: [
      {
        state: 'unresolved',
        topic: 'repeat-repair',
        knownToDealer: false,
        description:
          'Sigue oyéndose un golpeteo en el eje delantero al pasar los badenes. No ha vuelto a llamar al taller.',
      },
    ],
    motives: [{ topic: 'repair-quality', text: 'Le dijeron que estaba arreglado y no lo está' }],
    scopeExplained: true,
    cooperation: 'willing',
    operatorVerdict: { problem: true, criteria: ['unresolved-situation'] },
  })
  gredos('Jorge Redondo', ['Lince Brezo', '7765 MKD'], workshop(8, 9, 4, 9))
  gredos('Teresa Galán', ['Lince Cota', '3308 LRT'], {}, 'unreachable')
  gredos('Rubén Cano', ['Lince Sierra', '5512 KWB'], {
    answers: [
      marked('overall', 8),
      marked('repair', 9),
      { question: 'waiting', mark: 3, comment: 'Media hora de pie' },
      chose('price-warned', 'no'),
      marked('recommend', 8),
    ],
    situations: [
      {
        state: 'resolved',
        topic: 'waiting-time',
        stillUpset: true,
        description: 'Esperó más de media hora con cita previa; al final le pidieron disculpas.',
      },
    ],
    motives: [{ topic: 'price-warned', text: 'La factura subió 90 euros y nadie le llamó antes' }],
    scopeExplained: true,
    cooperation: 'willing',
  })
  call(
    'gredos',
    'delivery-new',
    'lince-entrega@1',
    'Marta Iglesias',
    ['Lince Brezo', '2290 NBC'],
    delivery(10, 10),
  )
  call('gredos', 'delivery-new', 'lince-entrega@1', 'Óscar Prieto', ['Lince Cota', '2291 NBD'], {
    answers: [
      marked('overall', 7, 'Un mes más tarde de lo firmado'),
      chose('condition', 'no'),
      marked('explained', 9),
    ],
    situations: [
      {
        state: 'unresolved',
        topic: 'accessories',
        knownToDealer: true,
        description:
          'Faltan las barras de techo que pagó. Le prometieron llamarle el lunes y no lo han hecho.',
      },
    ],
    motives: [{ topic: 'delivery-date', text: 'Retraso sin explicaciones' }],
    scopeExplained: true,
    cooperation: 'willing',
    operatorVerdict: { problem: true, criteria: ['unresolved-situation', 'low-marks'] },
  })
  call(
    'gredos',
    'delivery-used',
    'lince-entrega@1',
    'Sonia Vidal',
    ['Lince Sierra', '8841 JKL'],
    delivery(9, 9),
  )
  gredos('Emilio Arranz', ['Lince Cota', '6120 LHF'], workshop(9, 9, 5, 9))

  ribera('Nuria Lázaro', ['Brisa Alba', '1177 MGG'], service(10, 10))
  ribera('Víctor Aznar', ['Brisa Alba', '9034 KPP'], service(9, 9))
  ribera('Carmen Royo', ['Brisa Nube', '2245 LBN'], {
    answers: [marked('satisfaction', 7), chose('fixed-first-time', 'yes'), marked('treatment', 9)],
    situations: [
      {
        state: 'external',
        topic: 'price',
        description: 'Le parece caro el recambio original; dice que es cosa de la marca.',
      },
    ],
    motives: [{ topic: 'price', text: 'El precio de las piezas' }],
    scopeExplained: true,
    cooperation: 'willing',
    operatorVerdict: { problem: true, criteria: ['external-circumstance'] },
  })
  ribera('Pablo Gracia', ['Brisa Nube', '5518 JZX'], service(10, 9))
  ribera('Inés Marco', ['Brisa Alba', '3471 MTR'], {
    answers: [{ question: 'satisfaction', refused: true }, marked('treatment', 8)],
    scopeExplained: true,
    cooperation: 'reluctant',
    motives: [{ text: 'Prefiere no puntuar; dice que «ya hablará con quien tenga que hablar»' }],
  })
  ribera('Raúl Bielsa', ['Brisa Nube', '0087 LSS'], {}, 'declined')
  call(
    'ribera',
    'after-service',
    'lince-taller@1',
    'Elena Casas',
    ['Lince Cota', '4402 MBB'],
    workshop(9, 10, 4, 9),
  )
  call(
    'ribera',
    'after-service',
    'lince-taller@1',
    'Gonzalo Pueyo',
    ['Lince Brezo', '7719 LPK'],
    workshop(10, 10, 5, 10),
  )
  call(
    'ribera',
    'delivery-new',
    'lince-entrega@1',
    'Alba Serrano',
    ['Lince Sierra', '3302 NCF'],
    delivery(10, 9),
  )
  ribera('Manuel Ortín', ['Brisa Alba', '6098 KDD'], service(9, 10))
  ribera('Beatriz Solans', ['Brisa Alba', '2219 MFC'], {
    answers: [
      { question: 'satisfaction', mark: 9, reserved: true, comment: 'Un 9, pero…' },
      chose('fixed-first-time', 'yes'),
      marked('treatment', 10),
    ],
    motives: [{ topic: 'communication', text: 'Tuvo que llamar tres veces para saber si estaba el coche' }],
    scopeExplained: true,
    cooperation: 'willing',
  })

  teide('Ayoze Hernández', ['Brisa Nube', '1180 LDT'], service(10, 10))
  teide('Candelaria Díaz', ['Brisa Alba', '9921 KGW'], service(9, 9))
  teide('Fernando Melián', ['Brisa Alba', '4470 MJJ'], {
    answers: [
      marked('satisfaction', 3, 'No piensa volver'),
      chose('fixed-first-time', 'no'),
      marked('treatment', 5),
    ],
    situations: [
      {
        state: 'unresolved',
        topic: 'damage',
        knownToDealer: true,
        description:
          'Le devolvieron el coche con un arañazo en la aleta izquierda y le dijeron que ya lo traía.',
      },
    ],
    motives: [{ topic: 'treatment', text: 'Le hablaron mal delante de otros clientes' }],
    scopeExplained: true,
    cooperation: 'willing',
    operatorVerdict: { problem: true, criteria: ['unresolved-situation', 'low-marks'] },
  })
  teide('Yurena Cabrera', ['Brisa Nube', '3356 LZZ'], service(10, 10))
  teide('Domingo Suárez', ['Brisa Alba', '7045 KNN'], {}, 'voicemail')
  teide('Idaira Santana', ['Brisa Nube', '8812 MCM'], service(9, 10))
  teide('Gustavo Peña', ['Brisa Alba', '2604 LMM'], {
    answers: [marked('satisfaction', 8), chose('fixed-first-time', 'yes'), marked('treatment', 9)],
    scopeExplained: true,
    cooperation: 'willing',
  })
  teide('Davinia Acosta', ['Brisa Alba', '5531 JFF'], service(10, 9))
  teide('Airam Quintana', ['Brisa Nube', '6677 LGG'], service(9, 9))
  return calls
}
