import type { IConstruct } from 'constructs'
import { ServiceAlarm } from './service-alarm.ts'
import { ServiceFunction } from './service-function.ts'

/** Every alarm at or below a construct that exists so far. */
export const alarmsIn = (root: IConstruct): ServiceAlarm[] =>
  root.node.findAll().filter((construct) => construct instanceof ServiceAlarm)

/** Every function at or below a construct that exists so far. */
export const functionsIn = (root: IConstruct): ServiceFunction[] =>
  root.node.findAll().filter((construct) => construct instanceof ServiceFunction)
