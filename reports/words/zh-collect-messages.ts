/** `collect` 写给导出人的消息用语：简短、友好、不责怪任何人。 */
import { html } from '../html.ts';
import type { enCollectMessages } from './en-collect-messages.ts';

export const zhCollectMessages: typeof enCollectMessages = {
  hello: (name) => html`${name}，您好：`,
  chat: (chat) => html`• ${chat}`,
  chat_with: (chat, text) => html`• ${chat}：${text}`,
  again: {
    exporter_left: (_span, _from, substitute) =>
      substitute === null
        ? '导出它的手机已不在该聊天中。请问还有哪位成员可以导出？'
        : html`导出它的手机已不在该聊天中，我会请 ${substitute} 导出。`,
    damaged: () => '文件在途中有改动，可能被其他程序打开并保存过。请再导出一次，并原样发送。',
    ends_early: (span, from) =>
      span === null
        ? html`没有到月末。请在${from}或之后再导出一次。`
        : span.by === 'zip_date'
          ? html`导出于${span.until}，当时该月尚未结束。请在${from}或之后再导出一次。`
          : html`最后一条消息在${span.until}，而文件没有注明导出时间。如果是在${from}或之后导出的，就没有缺失，告诉我即可；否则请在${from}或之后再导出一次。`,
    gap: (span) =>
      span === null || span.known_until === null
        ? '内容从上一份导出文件结束之后才开始。如果您的手机上还有更早的消息，请不带媒体再导出一次；如果没有，请告诉我。'
        : html`内容从${span.first}开始，而上一份导出文件到${span.known_until}为止。如果您的手机上有其间的消息，请不带媒体再导出一次；如果没有，请告诉我。`,
  },
  warnings: {
    near_cap: () =>
      '已接近 WhatsApp 导出的条数上限（40,000 条，带媒体时为 10,000 条），开头可能缺失。请不带媒体导出，并在月中再导出一次。',
    privacy_on: () =>
      '已开启“高级聊天隐私”，开启期间无法导出。能否请您问一下可否关闭？群里可能需要管理员操作。如果需要保持开启，请告诉我。',
    timer_on: (from) => html`消息会在一段时间后消失。请尽早导出，最好就在${from}当天。`,
    with_media: () => '上次的导出文件带有媒体。请选择“不带媒体”，这样可容纳的消息是四倍。',
  },
  phones: {
    iphone: '在您的 iPhone 上，对每个聊天：打开聊天，点顶部的名称，滑到下方，选“导出聊天”，再选“不带媒体”。',
    android: '在您的手机上，对每个聊天：打开聊天，点右上角的 ⋮，选“更多”“导出聊天”，再选“不带媒体”。',
    either: [
      'iPhone：对每个聊天，打开聊天，点顶部的名称，滑到下方，选“导出聊天”，再选“不带媒体”。',
      '安卓：打开聊天，点右上角的 ⋮，选“更多”“导出聊天”，再选“不带媒体”。',
    ],
  },
  about: '手机上的用词可能略有不同。',
  original: '请把原始文件发给我：不要打开、解压或改名。',
  as_before: '请不带媒体导出，并发送原始文件：不要打开、解压或改名。',
  next_time: '下次请留意：',
  thanks: '谢谢！',

  before: {
    ask: (n, month) => html`为了${month}的沟通评估，能否请您导出以下 ${n} 个聊天？`,
    when: (round, month) => html`请在${round}的头几天导出，不要提前：提前导出的文件看不到完整的${month}。`,
    mind: '请留意：',
    leaving: (_n, day) => html`您将于${day}离开，请最迟在最后一天导出，并告诉我可以由谁接手。`,
  },

  after: {
    whole: (n, month) =>
      html`感谢您发来${month}的导出文件。${n === 1 ? '您的聊天已收到，数据完整。' : html`${n} 个聊天均已收到，数据完整。`}`,
    came: (came, n, month) =>
      html`感谢您发来${month}的导出文件。${came < n ? html`${n} 个聊天中已收到 ${came} 个。` : n === 1 ? '您的聊天已收到。' : html`${n} 个聊天均已收到。`}`,
    none_came: (n, month) => html`关于${month}的导出文件：您的 ${n} 个聊天尚未收到：`,
    missing: '尚未收到：',
    on_the_way: () => '如果已经发送，请告诉我。',
    again: () => '请再看一下：',
  },

  substitute: {
    ask: (n, month) => html`能否请您协助${month}的导出？还缺 ${n} 个聊天，您是登记的替补导出人：`,
    when: (from) => html`请在${from}或之后导出，这样该月的数据才完整。`,
    done: '如果其间已经有人发送，告诉我一声即可。',
  },
};
