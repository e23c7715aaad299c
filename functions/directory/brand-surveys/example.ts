/** The contract's example of a brand's survey: that of the example brand. */
export const brandSurveyExample = {
  individualUse: 'allowed',
  identifiedByDefault: false,
  noAnswer: ['', 'NS/NC', '-'],
  goal: { question: 'Q1', measure: 'mean', target: 9.2 },
  surveyQuestions: [
    {
      id: 'Q1',
      text: '¿Qué satisfacción le ha dejado la visita en conjunto?',
      scale: { min: 0, max: 10 },
      top: 9,
    },
    { id: 'Q7', scale: { min: 0, max: 10 }, top: 9 },
    { id: 'Q9', choices: ['Sí', 'No'], right: ['Sí'], callChoices: { Sí: ['yes'], No: ['no'] } },
  ],
  surveyFile: {
    columns: {
      dealer: 'Código instalación',
      answeredAt: 'Fecha respuesta',
      visitRef: 'Nº orden',
      plate: 'Matrícula',
      identified: 'Identificado',
      questions: { Q1: 'Satisfacción global', Q7: 'Recomendación', Q9: '¿Le avisaron del precio?' },
    },
    dateFormat: 'DD/MM/YYYY',
    yes: ['Sí', 'S', '1'],
  },
}
