import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** What situations and motives are about: areas and their topics. Either level may be named. Published in the OpenAPI document. */
export const topicAreas = {
  workshop: [
    'repair-quality',
    'repeat-repair',
    'diagnosis',
    'parts',
    'cleanliness',
    'damage',
    'courtesy-car',
  ],
  service: [
    'treatment',
    'communication',
    'promise-kept',
    'appointment',
    'waiting-time',
    'opening-hours',
    'facilities',
  ],
  delivery: ['delivery-date', 'vehicle-condition', 'handover', 'documents', 'accessories', 'finance'],
  money: ['price', 'price-warned', 'invoice', 'warranty'],
  vehicle: ['vehicle-quality', 'recall', 'range-or-consumption'],
  outside: ['brand', 'survey', 'personal', 'other'],
} as const

export type TopicArea = keyof typeof topicAreas
export type Topic = TopicArea | (typeof topicAreas)[TopicArea][number]

/** The areas that topics are grouped by; each may be named itself. */
export const topicAreaNames = Object.keys(topicAreas).filter((name): name is TopicArea => name in topicAreas)
const names: Topic[] = topicAreaNames.flatMap((area) => [area, ...topicAreas[area]])

/** A topic of the published list. */
export const topic = named('Topic', z.enum(names))

/** Whether a topic is the one asked for, or belongs to the area asked for. */
export const isTopicOf = (asked: Topic, named: Topic | undefined): boolean =>
  named !== undefined &&
  (named === asked || topicAreaNames.some((area) => area === asked && topicsOf(area).includes(named)))

const topicsOf = (area: TopicArea): readonly Topic[] => topicAreas[area]
