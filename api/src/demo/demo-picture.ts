import sharp from 'sharp';

/** Scenes that the demonstration draws for itself, so that nobody's rights are touched. */
const scenes = {
  lighthouse: {
    sky: ['#17335c', '#f2a65e'],
    drawing: `
      <circle cx="1180" cy="520" r="90" fill="#ffe0a3"/>
      <rect y="600" width="1600" height="300" fill="#1d4a6e"/>
      <path d="M0 640q200-30 400 0t400 0 400 0 400 0v40q-200-30-400 0t-400 0-400 0-400 0z" fill="#2a6190"/>
      <path d="M0 740q200-30 400 0t400 0 400 0 400 0v30q-200-30-400 0t-400 0-400 0-400 0z" fill="#2a6190"/>
      <path d="M505 300L0 200v160zM505 300l1095-140v280z" fill="#fff3c9" opacity=".35"/>
      <path d="M460 640l18-310h54l18 310z" fill="#f5efe6"/>
      <path d="M468 500h74l5 70h-83zM474 390h62l4 60h-70z" fill="#b8392f"/>
      <rect x="470" y="316" width="70" height="14" fill="#22303c"/>
      <rect x="484" y="276" width="42" height="40" fill="#ffd76a"/>
      <path d="M478 276l27-34 27 34z" fill="#b8392f"/>
      <path d="M300 660q80-60 200-50t240 60l60 40H260z" fill="#20343f"/>`,
  },
  harbour: {
    sky: ['#5b93c4', '#e8f1f5'],
    drawing: `
      <path d="M0 560l220-70 260 60 300-90 330 80 490-110v200H0z" fill="#9db6c2"/>
      <rect y="630" width="1600" height="270" fill="#2f6f8f"/>
      <path d="M0 700q160-20 320 0t320 0 320 0 320 0 320 0v24q-160-20-320 0t-320 0-320 0-320 0-320 0z" fill="#3f86a8"/>
      <path d="M420 640h820l-70 110H510z" fill="#22384a"/>
      <g fill="#c0563b"><path d="M560 560h110v80H560zM800 560h110v80H800z"/></g>
      <g fill="#d9a441"><path d="M680 560h110v80H680zM560 476h110v80H560z"/></g>
      <g fill="#3e7d5a"><path d="M920 560h110v80H920zM680 476h110v80H680z"/></g>
      <path d="M1070 500h90v140h-90z" fill="#f3f3f0"/>
      <g stroke="#e06c2b" stroke-width="16" fill="none">
        <path d="M180 800V340m120 460V340M110 340h520M240 340V250l240 90"/>
        <path d="M1360 800V380m110 420V380M1060 380h470M1420 380v-80l-220 80"/>
      </g>
      <path d="M0 790h400l40 110H0zM1280 790h320v110h-360z" fill="#4b5560"/>`,
  },
  mountains: {
    sky: ['#7fa8c9', '#fbe9d0'],
    drawing: `
      <path d="M0 520l180-160 170 120 240-230 260 250 210-170 240 190 300-120v500H0z" fill="#7d97a3"/>
      <path d="M0 640l240-140 280 130 300-180 330 200 450-150v400H0z" fill="#4f7a63"/>
      <g fill="none" stroke="#e9c46a" stroke-width="10">
        <path d="M120 720q380-90 760 0t720-20M60 780q400-90 800 0t740-20M0 840q420-90 840 0t760-20"/>
      </g>
      <path d="M0 690q400-90 800 0t800-20v230H0z" fill="#86a95b" opacity=".6"/>
      <path d="M1120 690h150v-70l-75-46-75 46z" fill="#8c5a3c"/>
      <path d="M1100 626l95-62 95 62-12 14-83-54-83 54z" fill="#5b3825"/>`,
  },
  phoenix: {
    sky: ['#fde2c4', '#fff7ec'],
    drawing: `
      <rect y="690" width="1600" height="210" fill="#c9d8c5"/>
      <path d="M760 720q20-200 10-300l-150-110m150 110l180-130m-180 130l10-190" stroke="#6b4a35" stroke-width="26" fill="none"/>
      <g fill="#d8342c">
        <circle cx="560" cy="300" r="110"/><circle cx="700" cy="210" r="120"/><circle cx="860" cy="200" r="125"/>
        <circle cx="1000" cy="290" r="110"/><circle cx="780" cy="320" r="120"/><circle cx="640" cy="390" r="80"/>
      </g>
      <g fill="#f0683e" opacity=".7">
        <circle cx="620" cy="250" r="50"/><circle cx="900" cy="250" r="56"/><circle cx="770" cy="180" r="44"/>
      </g>
      <g fill="#d8342c"><circle cx="500" cy="760" r="9"/><circle cx="660" cy="790" r="8"/><circle cx="930" cy="770" r="9"/></g>`,
  },
} as const;

export type PictureName = keyof typeof scenes;

/** Line under the pictures: they were drawn for the portal itself. */
export const pictureCredit = 'Tranh minh họa: Hải Đăng';

/** Draws a scene as a JPEG of 1600 × 900 pixels. */
export function drawPicture(name: PictureName): Promise<Buffer> {
  const { sky, drawing } = scenes[name];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs>
    <rect width="1600" height="900" fill="url(#sky)"/>${drawing}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
