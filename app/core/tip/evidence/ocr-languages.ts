/** Tesseract's models for the languages of the service; what has none of its own is read as English. */
const models: Readonly<Record<string, string>> = {
  th: 'tha',
  vi: 'vie',
  id: 'ind',
  zh: 'chi_sim',
  ja: 'jpn',
  ko: 'kor',
  hi: 'hin',
  es: 'spa',
  fr: 'fra',
  ar: 'ara',
}

export const english = 'eng'

export const allModels: readonly string[] = [english, ...Object.values(models)]

/** The models that a picture is read with: that of its reporter's language, and English. */
export function ocrModels(language: string): readonly string[] {
  const own = models[language.split('-')[0] ?? '']
  return own ? [own, english] : [english]
}
