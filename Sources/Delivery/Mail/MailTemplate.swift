// SPDX-License-Identifier: Apache-2.0

/// The HTML of a digest. Styles stand inline, since many mail programs drop `<style>`; what stands there only adds the
/// dark shades and narrower margins on a phone. Bars are cells with a background, so they show with images off.
let mailTemplate = """
  {{% CONTENT_TYPE:SCALARS}}
  <!DOCTYPE html>
  <html lang="{{language}}">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
  <title>{{subject}}</title>
  <style>
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 480px) {
    .outer { padding: 0 !important; }
    .column { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
    .edge { padding-left: 18px !important; padding-right: 18px !important; }
    .card { padding: 14px 14px 6px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .page { background: #101418 !important; }
    .column { background: #1a2027 !important; border-color: #2c3540 !important; }
    .strong { color: #f2f5f8 !important; }
    .text { color: #d3dae2 !important; }
    .quiet { color: #a3afbc !important; }
    .rule { border-color: #36414d !important; }
    .frame { background: #20272f !important; border-color: #36414d !important; }
    .alert { background: #3d3113 !important; border-color: #8a6d1c !important; color: #ffe9a8 !important; }
    .track { background: #323c47 !important; }
    .lost { color: #f7a394 !important; } .lost-edge { border-left-color: #f7a394 !important; }
    .today { color: #ff8fb0 !important; } .today-edge { border-left-color: #ff8fb0 !important; }
    .soon { color: #f7b267 !important; } .soon-edge { border-left-color: #f7b267 !important; }
    .later { color: #84b6ff !important; } .later-edge { border-left-color: #84b6ff !important; }
    .done { color: #6fd6a8 !important; } .done-edge { border-left-color: #6fd6a8 !important; }
    .withdrawn { color: #a3afbc !important; } .withdrawn-edge { border-left-color: #a3afbc !important; }
    .doubt { color: #bda6ff !important; } .doubt-edge { border-left-color: #bda6ff !important; }
    .rung-current { color: #f2f5f8 !important; } .rung-open { color: #d3dae2 !important; }
    .rung-lost { color: #a3afbc !important; } .rung-achieved { color: #6fd6a8 !important; }
    .bar-open { background: #7c8b9d !important; } .bar-lost { background: #56616d !important; }
    .bar-achieved { background: #37a67c !important; }
    .lost-current { background: #f7a394 !important; } .today-current { background: #ff8fb0 !important; }
    .soon-current { background: #f7b267 !important; } .later-current { background: #84b6ff !important; }
  }
  </style>
  </head>
  <body class="page" style="margin:0;padding:0;background:#eef1f4;-webkit-text-size-adjust:100%;">
  <div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;">{{summary}}</div>
  <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" \
  style="background:#eef1f4;">
  <tr><td class="outer" align="center" style="padding:24px 12px;">
  <table role="presentation" class="column" width="100%" cellpadding="0" cellspacing="0" border="0" \
  style="max-width:600px;background:#ffffff;border:1px solid #dde2e8;border-radius:10px;text-align:left;\
  font-family:{{fonts}};\
  font-size:16px;line-height:1.55;overflow-wrap:break-word;">
  {{#alert}}
  <tr><td class="edge" style="padding:22px 28px 0;">
  <div class="alert" role="note" style="background:#fff6da;border:1px solid #e5c766;border-radius:6px;color:#5c4300;\
  padding:10px 14px;font-size:15px;">{{.}}</div>
  </td></tr>
  {{/alert}}
  <tr><td class="edge strong" style="padding:24px 28px 6px;color:#17202a;font-size:20px;line-height:1.45;\
  font-weight:600;">{{summary}}</td></tr>
  {{#sections}}
  <tr><td class="edge" style="padding:18px 28px 4px;">
  <h2 class="strong" style="margin:0;color:#17202a;font-size:16px;line-height:1.5;font-weight:600;">{{heading}}</h2>
  {{#note}}
  <p class="quiet" style="margin:2px 0 0;color:#56616d;font-size:15px;">{{.}}</p>
  {{/note}}
  </td></tr>
  {{#items}}
  <tr><td class="edge" style="padding:10px 28px 6px;">
  <table role="presentation" class="frame {{urgency}}-edge" width="100%" cellpadding="0" cellspacing="0" border="0" \
  style="background:#fbfcfd;border:1px solid #dde2e8;border-left:5px solid {{color}};border-radius:6px;">
  <tr><td class="card" style="padding:16px 18px 8px;">
  <p class="quiet" style="margin:0 0 4px;color:#56616d;font-size:14px;line-height:1.5;">{{title}}</p>
  <h3 class="{{urgency}}" style="margin:0 0 8px;color:{{color}};font-size:18px;line-height:1.45;font-weight:700;">\
  {{headline}}</h3>
  {{#hasDetails}}
  <ul class="text" style="margin:0 0 12px;padding:0 0 0 20px;color:#2b3640;font-size:15px;line-height:1.5;">
  {{#details}}
  <li style="margin:0 0 4px;">{{.}}</li>
  {{/details}}
  </ul>
  {{/hasDetails}}
  {{#hasRungs}}
  <table width="100%" cellpadding="0" cellspacing="0" border="0" style="font-size:14px;line-height:1.45;">
  <tr>
  {{#rungTitles}}
  <th scope="col" align="left" class="quiet" style="padding:4px 8px 4px 0;color:#56616d;font-size:13px;\
  font-weight:400;text-align:left;vertical-align:bottom;">{{.}}</th>
  {{/rungTitles}}
  </tr>
  {{#rungs}}
  <tr>
  {{#cells}}
  <td class="rung-{{kind}} rule" style="border-top:1px solid #e3e7ec;padding:7px 8px 4px 0;vertical-align:top;{{style}}{{cellStyle}}">\
  {{text}}</td>
  {{/cells}}
  </tr>
  <tr aria-hidden="true"><td colspan="{{columns}}" style="padding:0 0 9px;">
  <table role="presentation" class="track" width="100%" cellpadding="0" cellspacing="0" border="0" \
  style="background:#e6eaef;border-radius:3px;"><tr>
  {{#hasBar}}
  <td class="bar-{{kind}} {{urgency}}-{{kind}}" width="{{percent}}%" bgcolor="{{bar}}" style="background:{{bar}};\
  border-radius:3px;height:6px;font-size:0;line-height:6px;">&nbsp;</td>
  {{/hasBar}}
  {{#hasRest}}
  <td width="{{rest}}%" style="height:6px;font-size:0;line-height:6px;">&nbsp;</td>
  {{/hasRest}}
  </tr></table>
  </td></tr>
  {{/rungs}}
  </table>
  {{/hasRungs}}
  </td></tr></table>
  </td></tr>
  {{/items}}
  {{/sections}}
  <tr><td class="edge quiet" style="padding:14px 28px 24px;color:#56616d;font-size:14px;line-height:1.5;">
  {{#footer}}
  <p class="quiet" style="margin:8px 0 0;color:#56616d;">{{.}}</p>
  {{/footer}}
  </td></tr>
  </table>
  </td></tr></table>
  </body>
  </html>

  """
