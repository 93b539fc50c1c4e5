/** What whoever started the demo reads: where it is, who is in it and what to try. */
export function demoWelcome(url: string, dataFolder: string): string {
  return `
Starhall 星厅 is open:  ${url}      (data in ${dataFolder}; stop with Ctrl+C)

  1001  陈小满  new hire 新员工        2001  王堃    mentor 师傅
  3001  赵明霞  lead 班长              9001  周䶮    administrator 管理员
  password for all: starhall-demo

What to try
  1001  read the next lesson, sit its quiz, download the certificate, scan its QR code; vote for this month's stars; sit the monthly exam
  2001  sign off a skill of your mentee; open the agreement that both of you signed
  3001  publish last month's stars; approve a kind word; open ${url}/wall in a second window and approve its code;
        write a question, print sheet A of a paper
  9001  add a colleague, look at the audit record; approve a mended key, and see whose points change;
        choose what certificates are signed with
`
}
