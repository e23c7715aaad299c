import { texts as charts } from './charts.ts'

/** The words of charts of how surveys agree with calls, for dealers, groups and brands. */
export type CoherenceChartTexts = typeof texts

const inPoints = (value: string) => (value === '1' ? 'un punto' : `${value} puntos`)

export const texts = {
  ...charts,
  /** Why nothing is shown of single customers of a brand, or nothing at all. */
  withheld: {
    'aggregated-only': (brand: string) =>
      `La marca ${brand} solo permite usar en conjunto las respuestas a su encuesta: cuentan en las cifras, pero no se muestran una a una ni se relacionan con ningún cliente.`,
    forbidden: (brand: string) =>
      `La marca ${brand} no permite usar las respuestas a su encuesta: no se muestran, y tampoco cuentan en las cifras.`,
  },
  monthByMonth: 'Mes a mes',
  gapTrend: 'Diferencia media, mes a mes',
  gapSays: (month: string, value: string, sign: number) =>
    sign === 0
      ? `En ${month}, la encuesta quedó de media igual que la llamada.`
      : `En ${month}, la encuesta quedó de media ${inPoints(value)} por ${sign < 0 ? 'debajo' : 'encima'} de la llamada.`,
  identicalTrend: 'Valoraciones idénticas, mes a mes',
  identicalSays: (month: string, share: string) =>
    `En ${month}, el ${share} de las valoraciones fueron idénticas.`,
  trend: 'A un punto o menos, mes a mes',
  trendSays: (month: string, share: string) =>
    `En ${month}, el ${share} de las valoraciones quedó a un punto o menos.`,
  sameChoiceTrend: 'La misma opción, mes a mes',
  sameChoiceSays: (month: string, share: string) =>
    `En ${month}, el ${share} de los clientes eligió lo mismo en la llamada y en la encuesta.`,
  noTrend: 'Todavía no hay respuestas suficientes en ningún mes.',
  answeringTrend: 'Responden con su nombre, mes a mes',
  answeringSays: (month: string, share: string) =>
    `De las visitas de ${month} a cuyos clientes se recordó la encuesta, respondió con su nombre el ${share}.`,
  reminded: 'Se recordó la encuesta',
  answered: 'Respondieron con su nombre',
  lowEnd: (title: string) => `${title}, margen inferior`,
  highEnd: (title: string) => `${title}, margen superior`,
  inPercent: (title: string) => `${title} (%)`,
  gapFile: 'diferencia-media',
  identicalFile: 'identicas',
  withinOneFile: 'a-un-punto-o-menos',
  sameChoiceFile: 'la-misma-opcion',
  answeringFile: 'responden-con-su-nombre',
  chooseQuestion: 'Pregunta',
  chooseBrand: 'Marca',
  everyQuestion: 'Todas las preguntas',
  everyBrand: 'Todas las marcas',
}
