/** Texts of evidence: files that are sent, and links. */
export const en = {
  'evidence.title': 'Evidence',
  'evidence.how':
    'Drop a picture or PDF here, choose one or take a photo: JPEG, PNG, WebP, HEIC or PDF, of 10 MB at the most.',
  'evidence.choose': 'Choose a file',
  'evidence.photo': 'Take a photo',
  'evidence.sending': 'Sending {name}',
  'evidence.remove': 'Remove {name}',
  'evidence.by-link': 'By a link instead',
  'evidence.download': 'Download the evidence',
  'evidence.download-one': 'Download evidence {number}',
  'evidence.sent': '{name} is attached.',
  'evidence.needed': 'Attach a file, or give a link.',
  'evidence.too-many': 'No more than {most} files.',
  'problem.evidence.unknown': 'This evidence is not there any more. Attach the file again.',
  'problem.evidence.too-large': 'The file is larger than 10 MB. Take a smaller picture, or give a link.',
  'problem.evidence.other-type': 'This file is no JPEG, PNG, WebP, HEIC or PDF.',
  'problem.board.not-shown': 'Employees are told the first rows of a board and those next to their own.',
  'problem.evidence.too-much':
    'You have sent 200 MB or 1,000 files of evidence within a day. Give a link, or send it tomorrow.',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'evidence.title': '佐证材料',
  'evidence.how':
    '可将图片或 PDF 拖到此处，也可选择文件或拍照。支持 JPEG、PNG、WebP、HEIC、PDF，每份不超过 10 MB。',
  'evidence.choose': '选择文件',
  'evidence.photo': '拍照',
  'evidence.sending': '正在上传 {name}',
  'evidence.remove': '移除 {name}',
  'evidence.by-link': '改用链接',
  'evidence.download': '下载佐证材料',
  'evidence.download-one': '下载佐证材料 {number}',
  'evidence.sent': '已附上 {name}。',
  'evidence.needed': '请附上文件，或填写链接。',
  'evidence.too-many': '最多附 {most} 份。',
  'problem.evidence.unknown': '该佐证材料已不存在，请重新上传。',
  'problem.evidence.too-large': '文件超过 10 MB，请换用较小的图片，或填写链接。',
  'problem.evidence.other-type': '文件不是 JPEG、PNG、WebP、HEIC 或 PDF。',
  'problem.board.not-shown': '员工只能看到前几名和自己前后的名次。',
  'problem.evidence.too-much': '一天内上传的佐证材料已达 200 MB 或 1000 份，请填写链接，或次日再传。',
};
