import excel from 'exceljs'
import fc from 'fast-check'
import { encode } from 'iconv-lite'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { anyBanked, anyCarried, anyText } from '../any-carried.ts'
import { readCsv, writeCsv } from './csv.ts'
import { readExcel, writeExcel } from './excel.ts'
import { rowLoss } from './write-rows.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text))
const keys = (text: string) => read(text).mistakes.map(({ line, key }) => `${line} ${key}`)

const head = '序号,题型,题干,选项A,选项B,选项C,选项D,答案,分值,解析,难度,主题,计分规则'
const file = `${head}
1,单选题,客户到窗口时应当,先打招呼,低头录入,,,A,2,规范第 3 条,易,服务礼仪,
2,多选题,"开户证件有
（可多选）",身份证,护照,工作证,,AB,4,,3,开户,少选得一半
3,判断题,柜员可以代客户签名,,,,,×,1,,,,
4,填空题,微笑露____颗牙,,,,,8|八,1,,,,
5,填空题,客户来有____，走有____,,,,,迎声；送声,2,,,,
6,多选题,按权重,甲,乙,丙,,A:50 B：50 C:-100,3,,,,选项权重
7,数值题,100 元纸币宽（毫米）,,,,,155±0.5|%50%153～157,1,,,,
8,排序题,受理的次序,问好,受理,送别,,,1,,,,
9,匹配题,业务与窗口,开户→1 号,缴费 -> 2 号,,,,1,,,,
`

test('a sheet with a Chinese header is read, each type with its answers', () => {
  const { questions, mistakes } = read(file)
  expect(mistakes).toEqual([])
  expect(questions.map(({ line, question }) => [line, question.type, question.points])).toEqual([
    [2, 'single', 2], [3, 'multiple', 4], [5, 'true-false', 1], [6, 'short-text', 1], [7, 'gaps', 2], [8, 'multiple', 3], [9, 'number', 1], [10, 'ordering', 1], [11, 'matching', 1],
  ])
  expect(questions[0]).toMatchObject({ topic: '服务礼仪', difficulty: 2, question: { explanation: { zh: '规范第 3 条' }, options: [{ right: true }, {}] } })
  expect(questions[1]?.question).toMatchObject({ prompt: { zh: '开户证件有\n（可多选）' }, rule: 'half' })
  expect(questions[3]?.question).toMatchObject({ accepted: [{ text: '8' }, { text: '八' }] })
  expect(questions[4]?.question).toMatchObject({ text: { zh: '客户来有[[a]]，走有[[b]]' }, gaps: [{ accepted: [{ text: '迎声' }] }, { accepted: [{ text: '送声' }] }] })
  expect(questions[5]?.question).toMatchObject({ rule: 'weights', options: [{ weight: 50 }, { weight: 50 }, { weight: -100 }] })
  expect(questions[6]?.question).toMatchObject({ accepted: [{ value: 155, tolerance: 0.5 }, { value: 155, tolerance: 2, percent: 50 }] })
  expect(questions[8]?.question).toMatchObject({ pairs: [{ left: { zh: '开户' }, right: { zh: '1 号' } }, { right: { zh: '2 号' } }] })
})

test('the same file is read in every encoding, and separated by tabs', () => {
  const questions = read(file).questions
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']) {
    expect(readCsv(encode(file, encoding, { addBOM: encoding.startsWith('utf-16') })).questions).toEqual(questions)
  }
  expect(readCsv(encode(file.replaceAll('\n', '\r\n'), 'utf-8', { addBOM: true })).questions.map(({ line }) => line)).toEqual(questions.map(({ line }) => line))
  expect(read('题型\t题干\t答案\n判断题\t一\t对').questions).toHaveLength(1)
})

test('without a type column the answer tells it', () => {
  expect(read('题目,A,B,正确答案\n一,甲,乙,B\n二,甲,乙,AB\n三,,,正确\n四____,,,五').questions.map(({ question }) => question.type)).toEqual(['single', 'multiple', 'true-false', 'short-text'])
})

test('each mistake has its line and hides no other row', () => {
  const rows = ['单选题,一,甲,乙,,,C,1', '单选题,二,甲,乙,,,AB,1', '多选题,三,甲,,丙,,A,1', '判断题,四,,,,,也许,1', '判断题,五,,,,,,1', '论述题,六,,,,,略,1', '看图题,七,,,,,A,1', ',八,甲,乙,,,A,1', '单选题,九,甲,乙,,,A,两分', '单选题,,甲,乙,,,A,1', '=cmd|x,十,甲,乙,,,A,1', '单选题,十一,=1+1,乙,,,A,1', '填空题,十二____和____,,,,,只一个,1', '单选题,十三,甲,甲,,,A,1', '判断题,十四,,,,,对,1']
  const { questions, mistakes } = read(`题型,题干,选项A,选项B,选项C,选项D,答案,分值\n${rows.join('\n')}`)
  expect(mistakes.map(({ line, key }) => `${line} ${key}`)).toEqual([
    '2 no-such-option', '3 several-right', '4 option-missing', '5 truth', '6 no-answer', '7 essay', '8 unknown-type', '9 type-missing', '10 number', '11 text-missing', '12 formula', '13 formula', '14 blank-count', '15 twice',
  ])
  expect(questions.map(({ line }) => line)).toEqual([16])
})

test('a file without a header, with a column nobody knows or a torn quote is one mistake', () => {
  expect(keys('一,二\n三,四')).toEqual(['1 header'])
  expect(keys('题干,答案,备用列\n一,对,x')).toEqual(['1 unknown-column'])
  expect(keys('题干,题目,答案\n一,二,对')).toEqual(['1 column-twice'])
  expect(read('题型,题干,答案\n判断题,"一,对\n判断题,二,对').mistakes.map(({ key, row }) => [key, row])).toEqual([['csv', null]])
  expect(keys('')).toEqual(['1 empty'])
  expect(keys('题型,题干,答案\n')).toEqual(['1 empty'])
})

test('an export opens in Excel as it is: a mark at its start, no cell that works itself out', () => {
  const explanation = { zh: '=HYPERLINK("http://x.cn")', en: '=HYPERLINK("http://x.cn")' }
  const banked = [{ question: { type: 'true-false' as const, id: 'q1', points: 1, prompt: { zh: '-5 度', en: '-5 度' }, explanation, answer: true }, topic: '@柜面', difficulty: null }]
  const bytes = writeCsv(banked)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toContain(`判断题,'-5 度,对,1,"'=HYPERLINK(""http://x.cn"")",,'@柜面\r\n`)
  expect(readCsv(bytes).questions.map(({ line: _, ...rest }) => rest)).toEqual(banked)
})

const carried = anyBanked(anyCarried(['single', 'multiple', 'true-false', 'ordering', 'matching', 'short-text', 'number'], anyText).filter((question) => rowLoss(question) === 'none'))

test('whatever a row can hold goes out as CSV and comes back the same', () => {
  fc.assert(
    fc.property(carried, (banked) => {
      const { questions, mistakes } = readCsv(writeCsv(banked))
      expect(mistakes).toEqual([])
      expect(questions.map(({ line: _, ...rest }) => rest)).toEqual(banked)
    }),
  )
})

test('and as Excel', async () => {
  await fc.assert(
    fc.asyncProperty(carried, async (banked) => {
      const { questions, mistakes } = await readExcel(await writeExcel(banked))
      expect(mistakes).toEqual([])
      expect(questions.map(({ line: _, ...rest }) => rest)).toEqual(banked)
    }),
    { numRuns: 15 },
  )
})

async function workbook(fill: (sheet: excel.Worksheet, book: excel.Workbook) => void): Promise<Uint8Array> {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('一')
  sheet.addRow(['题型', '题干', '选项A', '选项B', '答案', '分值'])
  fill(sheet, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('formulas, days, errors and pictures in a workbook are mistakes by their cell', async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRow(['单选题', '一', { formula: '1+1', result: 2 }, '乙', 'A', 1])
    sheet.addRow(['单选题', '二', new Date(0), '乙', 'A', 1])
    sheet.addRow(['单选题', '三', { error: '#N/A' }, '乙', 'A', 1])
    sheet.addRow(['单选题', '四', { richText: [{ text: '甲' }, { text: '子' }] }, 7, 'A', 1.5])
    sheet.addRow(['判断题', '五', '', '', true, 1])
    sheet.addImage(book.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' }), 'C6:C6')
  })
  const { questions, mistakes } = await readExcel(bytes)
  expect(mistakes.map(({ line, key, values }) => [line, key, values['text']])).toEqual([[2, 'formula', 'C2'], [3, 'date-cell', 'C3'], [4, 'cell-error', 'C4'], [6, 'picture', '6']])
  expect(questions.map(({ line, question }) => [line, question.points])).toEqual([[5, 1.5]])
  expect(questions[0]?.question).toMatchObject({ options: [{ text: { zh: '甲子' } }, { text: { zh: '7' } }] })
})

test('a second filled sheet is a mistake, because it would be lost', async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRow(['判断题', '一', '', '', '对', 1])
    book.addWorksheet('二').addRow(['题型', '题干', '答案'])
  })
  expect((await readExcel(bytes)).mistakes.map(({ key }) => key)).toEqual(['several-sheets'])
})

/** An archive of one part, which says it unpacks to `said` bytes. */
function archive(content: Buffer, said: number): Uint8Array {
  const packed = deflateRawSync(content)
  const name = Buffer.from('xl/workbook.xml')
  const central = Buffer.alloc(46)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(said, 22)
  local.writeUInt16LE(name.length, 26)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(said, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

test('a file that is too large, unpacks to too much or lies about it is refused before it is opened', async () => {
  const key = async (bytes: Uint8Array) => (await readExcel(bytes)).mistakes.map(({ key, row }) => [key, row])
  expect(await key(new Uint8Array(100_000_000))).toEqual([['too-large', null]])
  expect(await key(archive(Buffer.alloc(1000), 200_000_000))).toEqual([['unpacked', null]])
  expect(await key(archive(Buffer.alloc(50_000_000), 1000))).toEqual([['workbook', null]])
  expect(await key(new TextEncoder().encode('no archive'))).toEqual([['workbook', null]])
  expect(await key(archive(Buffer.from('<workbook/>'), 11))).toEqual([['empty', null]])
  expect(await key(new Uint8Array())).toEqual([['workbook', null]])
})
