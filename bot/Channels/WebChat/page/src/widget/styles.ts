// One sheet inside the shadow root: nothing leaks out, and a constructed sheet passes a foreign page's CSP.
export const styles = `
:host{all:initial;position:fixed;inset-block-end:0;inset-inline-end:0;z-index:2147483000;color-scheme:light dark}
button{position:fixed;inset-block-end:24px;inset-inline-end:24px;width:60px;height:60px;padding:0;border:0;border-radius:50%;
display:grid;place-items:center;background:#0b5563;color:#fff;cursor:pointer;box-shadow:0 8px 24px #08262d59;transition:transform .18s,background .18s}
button:hover{background:#084550;transform:translateY(-2px)}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #0b5563}
svg{width:28px;height:28px;fill:none;stroke:currentColor;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
b{position:absolute;inset-block-start:-3px;inset-inline-end:-3px;min-width:22px;height:22px;padding:0 6px;box-sizing:border-box;border-radius:11px;
background:#c8401f;color:#fff;font:700 12px/22px system-ui,sans-serif;text-align:center}
iframe{position:fixed;inset-block-end:24px;inset-inline-end:24px;width:400px;height:min(680px,calc(100dvh - 48px));border:0;border-radius:20px;
background:transparent;box-shadow:0 16px 48px #08262d4d;opacity:1;transition:opacity .18s,transform .18s}
[hidden]{display:none}
iframe.away{visibility:hidden;opacity:0;transform:translateY(12px);pointer-events:none}
@media(max-width:640px){iframe{inset:0;width:100%;height:100dvh;border-radius:0}}
@media(prefers-reduced-motion:reduce){button,iframe{transition:none}}`;
