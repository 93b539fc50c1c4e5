import { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'

/** What stands on a certificate, with a name that no face may cut short. */
export const exampleFacts = CertificateFacts.parse({
  kind: 'course',
  serial: 'SH-7Q4M-K2XD-9FHB',
  personName: '买买提·阿卜杜热依木江',
  unitName: '星海路营业厅客户服务班',
  title: { zh: '窗口服务规范', en: 'Counter Service Standards' },
  line: '考核成绩 96 分',
  language: 'zh-CN',
  issuedOn: '2026-09-28',
  expiresOn: '2028-09-27',
  signatories: [],
  verifyUrl: 'https://portal.example.org/verify/SH-7Q4M-K2XD-9FHB',
})
