/** 个人培训档案: what a person had learned, was signed off for and was honoured with on a day, in the words of one language. */
export type RecordFacts = {
  name: string
  employeeNumber: string
  unitName: string
  position: string | null
  /** "YYYY-MM-DD" of the unit's zone: its end is what counts. */
  day: string
  until: Date
  sections: RecordSection[]
}

export type RecordSection = { kind: SectionKind; entries: RecordEntry[] }
type SectionKind = 'courses' | 'exams' | 'skills' | 'certificates' | 'external' | 'teachBacks' | 'honours'

/** `on`: a day in words. */
export type RecordEntry = { on: string; words: string; note: string | null }
