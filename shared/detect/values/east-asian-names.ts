/** Most people of these countries have one of these family names, which stand first. */
const families = {
  chinese:
    '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范石廖贾賈韦韋夏付方邹鄒熊孟秦邱江尹薛闫段雷侯龙龍',
  korean: '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진',
  japanese:
    '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 三浦 岡本 藤原 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 谷口 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 渡部 高野 吉川 山内 西田 菊池 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大島 松下 吉岡 小池 野田 荒木 大谷 熊谷 松浦 黒田 尾崎 永田 川村 望月 松村 田辺 荒井 堀 大久保 早川 西山 広瀬 菅野 栗原 岡崎',
} as const;

const chinese = new Set(families.chinese);
const korean = new Set(families.korean);
const japanese = families.japanese.split(' ');

/** Whether the text is a Chinese, Japanese or Korean name in its own script: two to six signs, a family name first. */
export function isEastAsianName(text: string): boolean {
  const name = text.replace(/[\s\u3000·]/g, '');
  if (/^\p{Script=Hangul}{2,4}$/u.test(name)) return name.length === 3 && korean.has(name.slice(0, 1));
  if (!/^\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5}$/u.test(name)) return false;
  return (name.length <= 4 && chinese.has(name.slice(0, 1))) || japanese.some((family) => name.startsWith(family));
}
