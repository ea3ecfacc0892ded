"""What clothes are made of beside their cut: drawings on a chest and behind a back.

A chest is 56 wide between the shoulders at y = -72 and 48 wide at the hips at y = 4; x = 0 is its middle.
"""

from __future__ import annotations

from t2i_adapters.illustrator.costumes import Costume
from t2i_adapters.illustrator.stage import mix, shade

CHEST: dict[str, str] = {
    "tee": '<path d="M-13 -78q13 14 26 0" fill="none" stroke="{d}" stroke-width="4" stroke-linecap="round"/>',
    "hoodie": (
        '<path d="M-20 -76q20 20 40 0l2 8q-22 20-44 0z" fill="{d}"/><path d="M-17 -26h34l6 22h-46z" '
        'fill="{d}"/><path d="M-6 -64v16M6 -64v16" stroke="#fff" stroke-width="2.5" '
        'stroke-linecap="round"/>'
    ),
    "stripes": (
        '<path d="M-27 -56q27 8 54 0v9q-27 8-54 0zM-27 -34q27 8 54 0v9q-27 8-54 0zM-25 -12q25 8 50 '
        '0v8q-25 8-50 0z" fill="{a}"/>'
    ),
    "star": '<path d="M0 -60l6 12 13 2-9 9 2 13-12-6-12 6 2-13-9-9 13-2z" fill="{a}"/>',
    "dots": (
        '<g fill="{a}"><circle cx="-15" cy="-56" r="5"/><circle cx="12" cy="-60" r="5"/><circle cx="0" '
        'cy="-40" r="5"/><circle cx="-16" cy="-22" r="5"/><circle cx="16" cy="-26" r="5"/><circle cx="0" '
        'cy="-6" r="5"/></g>'
    ),
    "bow": (
        '<path d="M0 -70l-14-8v16zM0 -70l14-8v16z" fill="{a}"/><circle cx="0" cy="-70" r="4.5" '
        'fill="{a}"/><path d="M-25 -10q25 8 50 0v8q-25 8-50 0z" fill="{a}"/>'
    ),
    "flower": (
        '<g fill="{a}"><circle cx="-12" cy="-62" r="6"/><circle cx="-20" cy="-56" r="6"/><circle cx="-4" '
        'cy="-56" r="6"/><circle cx="-12" cy="-50" r="6"/></g><circle cx="-12" cy="-56" r="5" '
        'fill="#fff59d"/><path d="M-25 -10q25 8 50 0v7q-25 8-50 0z" fill="{a}"/>'
    ),
    "plate": (
        '<path d="M-28 -72q28 14 56 0q6 34-4 52q-24 14-48 0q-10-18-4-52z" fill="{l}"/><path d="M0 '
        '-64v52" stroke="{d}" stroke-width="3.5"/><path d="M-26 -16q26 10 52 0v9q-26 10-52 0z" '
        'fill="#7a5230"/><ellipse cx="-27" cy="-66" rx="15" ry="11" fill="{l}"/><ellipse cx="27" '
        'cy="-66" rx="15" ry="11" fill="{l}"/><path d="M-16 -46q16-8 32 0" stroke="#fff" '
        'stroke-width="3" fill="none" opacity=".7"/>'
    ),
    "lamellar": (
        '<path d="M-28 -70h56l-3 66h-50z" fill="{d}"/><g stroke="{a}" stroke-width="3.5"><path d="M-26 '
        '-58h52M-26 -46h52M-25 -34h50"/></g><path d="M-30 -78h-14l-8 34 22 4zM30 -78h14l8 34-22 4z" '
        'fill="{t}"/><path d="M-48 -62l20 4M48 -62l-20 4M-50 -52l20 4M50 -52l-20 4" stroke="{a}" '
        'stroke-width="3"/>'
    ),
    "sash": (
        '<path d="M-26 -20q26 10 52 0v14q-26 10-52 0z" fill="{a}"/><path d="M14 -10l10 34-10 2-8-32z" fill="{a}"/>'
    ),
    "belt": (
        '<path d="M-25 -12q25 9 50 0v10q-25 9-50 0z" fill="#4a3020"/><rect x="-8" y="-9" width="16" '
        'height="13" rx="2.5" fill="#f2c14e"/><rect x="-4" y="-6" width="8" height="7" fill="#4a3020"/>'
    ),
    "coat": (
        '<path d="M-29 -74l18-4 4 80-20 14q-8-40-2-90zM29 -74l-18-4-4 80 20 14q8-40 2-90z" fill="{a}"/>'
        '<path d="M-14 -76l-4 74M14 -76l4 74" stroke="#f2c14e" stroke-width="3"/>'
    ),
    "coat2": (
        '<path d="M-20 -78L0 -50 20 -78l8 6-16 30L0 -50l-12 8-16-30z" fill="{d}"/><path d="M0 -50V0" '
        'stroke="{d}" stroke-width="3"/><g fill="{d}"><circle cx="-8" cy="-34" r="3"/><circle cx="8" '
        'cy="-34" r="3"/><circle cx="-8" cy="-20" r="3"/><circle cx="8" cy="-20" r="3"/></g>'
    ),
    "vest": '<path d="M-29 -74l15-4 6 78-18 6q-8-40-3-80zM29 -74l-15-4-6 78 18 6q8-40 3-80z" fill="{a}"/>',
    "kerchief": (
        '<path d="M-18 -80q18 14 36 0q-2 16-18 24q-16-8-18-24z" fill="#e53935"/><g fill="#fff"><circle '
        'cx="-6" cy="-70" r="1.8"/><circle cx="6" cy="-70" r="1.8"/><circle cx="0" cy="-63" r="1.8"/></g>'
    ),
    "fur": '<path d="M-36 -74l8-8 8 6 8-8 12 8 12-8 8 8 8-6 8 8-6 18-9-4-6 8-8-6-9 8-9-8-8 6-6-8-9 4z" fill="{a}"/>',
    "ermine": (
        '<path d="M-34 -76q34 22 68 0l4 18q-38 26-76 0z" fill="#fdfdfd"/><g fill="#22222a"><ellipse '
        'cx="-22" cy="-60" rx="1.8" ry="4"/><ellipse cx="-8" cy="-54" rx="1.8" ry="4"/><ellipse cx="8" '
        'cy="-54" rx="1.8" ry="4"/><ellipse cx="22" cy="-60" rx="1.8" ry="4"/></g>'
    ),
    "chain": (
        '<path d="M-20 -74q20 46 40 0" fill="none" stroke="#f2c14e" stroke-width="4.5"/><circle cx="0" '
        'cy="-46" r="7" fill="#ffd54f"/><circle cx="0" cy="-46" r="3.5" fill="#e53935"/>'
    ),
    "braid": (
        '<path d="M-16 -62h32M-16 -50h32M-16 -38h32" stroke="#f2c14e" stroke-width="3.5" '
        'stroke-linecap="round"/><ellipse cx="-27" cy="-72" rx="12" ry="6" fill="#f2c14e"/><ellipse '
        'cx="27" cy="-72" rx="12" ry="6" fill="#f2c14e"/>'
    ),
    "ruff": (
        '<g fill="#fff"><circle cx="-22" cy="-74" r="9"/><circle cx="-8" cy="-69" r="9"/><circle cx="8" '
        'cy="-69" r="9"/><circle cx="22" cy="-74" r="9"/></g>'
    ),
    "cross": '<path d="M-5 -58h10v10h10v10h-10v10h-10v-10h-10v-10h10z" fill="{a}"/>',
    "labcoat": (
        '<path d="M-10 -80L0 -56 10 -80z" fill="{a}"/><path d="M-20 -78L0 -50 20 -78l8 8-14 26L0 -50l-14 '
        '6-14-26z" fill="{d}"/><path d="M0 -50V6" stroke="{d}" stroke-width="3"/><path d="M8 '
        '-38h13v11H8z" fill="{d}"/>'
    ),
    "stethoscope": (
        '<path d="M-14 -78q-4 34 14 40q18-6 14-40" fill="none" stroke="#37474f" stroke-width="4"/>'
        '<circle cx="2" cy="-34" r="6.5" fill="#90a4ae"/>'
    ),
    "camo": (
        '<g fill="{a}"><path d="M-22 -64q10-6 14 2t-10 8zM4 -56q12-6 18 2t-14 8zM-20 -36q12-6 18 4t-16 '
        '6zM6 -24q10-6 16 2t-12 6z"/></g><path d="M-20 -66h14v12h-14zM6 -66h14v12H6z" fill="{d}"/>'
    ),
    "collar": (
        '<path d="M-28 -76L0 -46l28-30 4 22L0 -30l-32-24z" fill="{a}"/><path d="M0 -40l-10 20 10-4 10 '
        '4z" fill="#e53935"/><path d="M-28 -60L0 -38l28-22" stroke="#fff" stroke-width="2.5" '
        'fill="none"/>'
    ),
    "buttons": (
        '<g fill="#f2c14e"><circle cx="-10" cy="-60" r="3.6"/><circle cx="10" cy="-60" r="3.6"/><circle '
        'cx="-9" cy="-44" r="3.6"/><circle cx="9" cy="-44" r="3.6"/><circle cx="-8" cy="-28" r="3.6"/>'
        '<circle cx="8" cy="-28" r="3.6"/></g>'
    ),
    "buttons2": (
        '<path d="M4 -78l-4 80" stroke="{d}" stroke-width="2.5"/><g fill="#8a94a0"><circle cx="-8" '
        'cy="-54" r="3"/><circle cx="10" cy="-54" r="3"/><circle cx="-8" cy="-36" r="3"/><circle cx="10" '
        'cy="-36" r="3"/><circle cx="-8" cy="-18" r="3"/><circle cx="10" cy="-18" r="3"/></g>'
    ),
    "rope": (
        '<path d="M-25 -12q25 9 50 0v7q-25 9-50 0z" fill="{a}"/><path d="M8 -4q8 20 4 40M14 -4q10 16 10 '
        '32" stroke="{a}" stroke-width="4.5" fill="none" stroke-linecap="round"/>'
    ),
    "drape": (
        '<path d="M-28 -74q20-6 34 0L26 -8q-4 10-16 12q-20-44-38-48z" fill="{a}"/><path d="M-20 -70L16 '
        '0M-8 -74L22 -16" stroke="{d}" stroke-width="3" opacity=".6"/>'
    ),
    "pendant": (
        '<path d="M-14 -76q14 32 28 0" fill="none" stroke="{a}" stroke-width="2.5"/><path d="M-2 '
        '-58h4v6h6v4h-6v10h-4v-10h-6v-4h6z" fill="{a}"/>'
    ),
    "priest": (
        '<path d="M-7 -80h14v10h-14z" fill="#fff"/><path d="M0 -66V4" stroke="{l}" stroke-width="2"/>'
        '<path d="M-2.5 -50h5v8h8v5h-8v16h-5v-16h-8v-5h8z" fill="#e8c65a"/>'
    ),
    "muscle": (
        '<path d="M-26 -72q26 12 52 0q4 40-4 56q-22 10-44 0q-8-16-4-56z" fill="{a}"/><path d="M-20 '
        '-50q10 10 20 0q10 10 20 0M0 -50v34M-14 -34h28M-12 -24h24" fill="none" stroke="#9c6a1f" '
        'stroke-width="3" opacity=".7"/><path d="M-22 -4l-3 26h9l2-24zM-8 -2l-1 28h9v-28zM6 '
        '-2v28h9l-1-28zM18 -4l2 24h8l-3-26z" fill="#7a3f1c"/>'
    ),
    "pockets": (
        '<path d="M-21 -58h16v14h-16zM5 -58h16v14H5z" fill="{d}"/><path d="M0 -76V2" stroke="{d}" stroke-width="2.5"/>'
    ),
    "straps": '<path d="M-20 -76q-4 40 2 74M20 -76q4 40-2 74" fill="none" stroke="{a}" stroke-width="7"/>',
    "number": (
        '<path d="M-8 -52l8-7v30M-9 -29h18" fill="none" stroke="{a}" stroke-width="6" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    ),
    "vee": '<path d="M-22 -76L0 -46l22-30" fill="none" stroke="{a}" stroke-width="6"/>',
    "pinstripes": (
        '<path d="M-18 -72V2M-9 -72V4M0 -72V4M9 -72V4M18 -72V2" stroke="{a}" stroke-width="1.6" opacity=".6"/>'
    ),
    "argyle": (
        '<path d="M-14 -62l10 14-10 14-10-14zM14 -62l10 14-10 14-10-14zM0 -42l10 14L0 -14l-10-14z" fill="{a}"/>'
    ),
    "zip": (
        '<path d="M0 -78V4" stroke="{a}" stroke-width="3.5"/><path d="M-14 -80q14 16 28 0" stroke="{d}" '
        'stroke-width="6" fill="none"/>'
    ),
    "sequins": (
        '<g fill="{a}" opacity=".9"><circle cx="-14" cy="-58" r="3"/><circle cx="4" cy="-62" r="3"/>'
        '<circle cx="16" cy="-48" r="3"/><circle cx="-6" cy="-44" r="3"/><circle cx="-16" cy="-30" '
        'r="3"/><circle cx="8" cy="-30" r="3"/><circle cx="-2" cy="-16" r="3"/><circle cx="16" cy="-14" '
        'r="3"/></g>'
    ),
    "bare": (
        '<path d="M-18 -50q8 7 16 1M18 -50q-8 7-16 1" fill="none" stroke="#d98e00" stroke-width="3" '
        'stroke-linecap="round" opacity=".7"/><path d="M-24 -8q24 9 48 0v12q-24 9-48 0z" fill="{low}"/>'
    ),
    "wetsuit": '<path d="M-28 -70l8 72M28 -70l-8 72" stroke="{a}" stroke-width="5"/>',
    "waistcoat": (
        '<path d="M-27 -72L-10 -78 0 -40 10 -78l17 6 2 60L10 8 0 -2-10 8l-19-20z" fill="{a}"/><g '
        'fill="#f2c14e"><circle cx="0" cy="-30" r="2.6"/><circle cx="0" cy="-16" r="2.6"/></g>'
    ),
    "bowtie": (
        '<path d="M0 -72l-13-8v16zM0 -72l13-8v16z" fill="#c62828"/><circle cx="0" cy="-72" r="4" fill="#8e1c1c"/>'
    ),
    "suit": (
        '<path d="M-13 -80L0 -34 13 -80z" fill="#fff"/><path d="M-22 -78L-12 -80 0 -34l-6 4-20-24 '
        '6-4zM22 -78L12 -80 0 -34l6 4 20-24-6-4z" fill="{d}"/><path d="M0 -34V4" stroke="{d}" '
        'stroke-width="3"/>'
    ),
    "tie": '<path d="M-6 -76h12l-3 9 6 26-9 12-9-12 6-26z" fill="{a2}"/>',
    "lace": (
        '<path d="M-25 -72q25 16 50 0v8q-25 16-50 0z" fill="{a}"/><path d="M-24 -10q24 8 48 0v6q-24 8-48 '
        '0z" fill="{a}"/>'
    ),
    "overalls": (
        '<path d="M-19 -52h38v20l8 34q-27 10-54 0l8-34z" fill="{a}"/><path d="M-19 -50l-6-26M19 '
        '-50l6-26" stroke="{a}" stroke-width="8"/><circle cx="-17" cy="-48" r="3.4" fill="#ffd54f"/>'
        '<circle cx="17" cy="-48" r="3.4" fill="#ffd54f"/><path d="M-9 -42h18v12H-9z" fill="{a3}"/>'
    ),
    "check": (
        '<g stroke="{d}" stroke-width="5" opacity=".75"><path d="M-18 -72V2M0 -72V4M18 -72V2M-27 '
        '-60h54M-27 -40h54M-26 -20h52"/></g>'
    ),
    "braces": '<path d="M-16 -74v74M16 -74v74" stroke="#4a3020" stroke-width="6"/>',
    "hivis": (
        '<path d="M-27 -72L-10 -78v80l-16 2zM27 -72L10 -78v80l16 2z" fill="{a}"/><path d="M-27 '
        '-40h54v9h-54z" fill="#eceff1"/>'
    ),
    "hivis2": (
        '<path d="M-27 -48q27 8 54 0v8q-27 8-54 0zM-26 -20q26 8 52 0v8q-26 8-52 0z" fill="{a}"/><path '
        'd="M0 -76V4" stroke="{d}" stroke-width="3"/>'
    ),
    "stars": (
        '<g fill="{a}"><path d="M-14 -56l3 6 6 1-5 4 1 6-5-3-5 3 1-6-5-4 6-1zM14 -38l3 6 6 1-5 4 1 '
        '6-5-3-5 3 1-6-5-4 6-1z"/><circle cx="10" cy="-62" r="3"/><circle cx="-12" cy="-24" r="3"/></g>'
    ),
    "halves": '<path d="M0 -80v88q14 0 26-4l3-68q-10-12-29-16z" fill="{a}"/>',
    "apron": (
        '<path d="M-16 -56h32v22l7 44q-23 8-46 0l7-44z" fill="{a}"/><path d="M-16 -54l-7-22M16 -54l7-22" '
        'stroke="{a}" stroke-width="4"/><path d="M-10 -22h20v14h-20z" fill="{a3}"/>'
    ),
    "smock": (
        '<g><circle cx="-12" cy="-40" r="5" fill="#e53935"/><circle cx="10" cy="-28" r="4.5" '
        'fill="#1e88e5"/><circle cx="-4" cy="-14" r="5" fill="#fdd835"/><circle cx="16" cy="-48" r="3.5" '
        'fill="#43a047"/></g>'
    ),
    "kimono": (
        '<path d="M-14 -80L4 -30 16 -80l6 2L6 -24-20 -78z" fill="{a}"/><path d="M-9 -80L3 -48 11 -80z" '
        'fill="#fff"/><g fill="{a}" opacity=".85"><circle cx="-18" cy="-44" r="4"/><circle cx="19" '
        'cy="-52" r="4"/></g>'
    ),
    "obi": (
        '<path d="M-27 -32q27 8 54 0v26q-27 8-54 0z" fill="{a}"/><path d="M-26 -18q26 8 52 0v4q-26 8-52 '
        '0z" fill="#fff" opacity=".8"/>'
    ),
    "leather": (
        '<path d="M-16 -80L0 -40 16 -80z" fill="#f5f5f5"/><path d="M-22 -78L0 -36l-10 8-18-30zM22 -78L0 '
        '-36l10 8 18-30z" fill="{a3}"/><path d="M0 -36V4" stroke="{a}" stroke-width="3.5"/>'
    ),
    "scarf": (
        '<path d="M-20 -80q20 16 40 0v12q-20 14-40 0z" fill="{a}"/><path d="M8 -68l12 32-13 4-8-34z" fill="{a}"/>'
    ),
    "badge": '<path d="M14 -60l8 4v7q-2 8-8 11q-6-3-8-11v-7z" fill="{a}"/><path d="M-20 -58h14v10h-14z" fill="{d}"/>',
    "jabot": (
        '<path d="M-8 -78h16l5 24q-13 10-26 0z" fill="{a}"/><path d="M-24 -76L-8 -40M24 -76L8 -40" '
        'stroke="{d}" stroke-width="4"/>'
    ),
    "bag": (
        '<path d="M-24 -76L22 -6" stroke="{a}" stroke-width="6"/><rect x="8" y="-14" width="30" '
        'height="26" rx="4" fill="{a}"/><path d="M8 -10h30v8H8z" fill="{a3}"/>'
    ),
    "pelt": (
        '<path d="M-28 -72L28 -30V4q-28 10-56 0z" fill="{a}" opacity=".35"/><g fill="#5a3d22"><ellipse '
        'cx="-14" cy="-34" rx="5" ry="4"/><ellipse cx="6" cy="-22" rx="5" ry="4"/><ellipse cx="-6" '
        'cy="-8" rx="4" ry="4"/><ellipse cx="16" cy="-8" rx="4" ry="3"/></g>'
    ),
    "wesekh": (
        '<path d="M-30 -76q30 26 60 0l2 14q-32 34-64 0z" fill="#f4c430"/><path d="M-28 -66q28 26 56 0" '
        'stroke="{a}" stroke-width="6" fill="none"/><path d="M-8 2h16l4 40q-12 4-24 0z" fill="{a}"/>'
    ),
    "santa": '<path d="M-7 -78h14V2H-7z" fill="#fff"/>',
    "torn": (
        '<path d="M-22 -50l10 6-4 10 12-2M8 -60l8 8 8-2M4 -24l10 4 4 10" stroke="{d}" stroke-width="4" fill="none"/>'
    ),
    "wraps": (
        '<g stroke="{a}" stroke-width="3.5"><path d="M-28 -66l56 8M-28 -50l56-6M-27 -36l54 8M-26 '
        '-18l52-8M-24 -4l48 4"/></g>'
    ),
    "ribs": (
        '<path d="M-28 -74h56l-4 76h-48z" fill="#2b2b33"/><g stroke="#f3f1e8" stroke-width="6" '
        'stroke-linecap="round" fill="none"><path d="M0 -72V0M-20 -62q20-8 40 0M-19 -46q19-8 38 0M-16 '
        '-30q16-8 32 0M-14 -4q14 8 28 0"/></g>'
    ),
    "emblem": (
        '<path d="M-18 -62L-10 -68h20l8 6-18 30z" fill="#ffd54f"/><path d="M-9 -60L-5 -63H5l5 3-10 17z" fill="{a}"/>'
    ),
    "console": (
        '<rect x="-16" y="-52" width="32" height="24" rx="4" fill="#cfd8dc"/><circle cx="-8" cy="-44" '
        'r="3.4" fill="#e53935"/><circle cx="2" cy="-44" r="3.4" fill="#43a047"/><circle cx="11" '
        'cy="-44" r="3.4" fill="#1e88e5"/><path d="M-11 -35h22" stroke="#78909c" stroke-width="3"/><path '
        'd="M-26 -12q26 9 52 0v7q-26 9-52 0z" fill="{a}"/><path d="M-28 -66h14v8h-14z" fill="#1e5fb8"/>'
    ),
    "wrap": '<path d="M-16 -80L6 -34 18 -80l6 4L8 -22-24 -76z" fill="{d}"/>',
    "fringe": '<path d="M-26 -40h52l-4 14-5-6-4 10-6-8-7 12-7-12-6 8-4-10-5 6z" fill="{a}"/>',
    "peace": (
        '<circle cx="0" cy="-52" r="11" fill="none" stroke="{a}" stroke-width="3.5"/><path d="M0 '
        '-63v22M0 -52l8 8M0 -52l-8 8" stroke="{a}" stroke-width="3.5"/>'
    ),
    "gi": '<path d="M-14 -80L2 -32 14 -80l8 4L6 -20-22 -76z" fill="{d}"/>',
    "blackbelt": (
        '<path d="M-25 -16q25 9 50 0v10q-25 9-50 0z" fill="#22222a"/><path d="M-2 -8l-10 26 7 2 8-26zM2 '
        '-8l10 26-7 2-8-26z" fill="#22222a"/>'
    ),
}

BACK: dict[str, str] = {
    "cape": (
        '<path d="M-24 -74Q-58 20 -54 84q54 24 108 0Q58 20 24 -74z" fill="{a}"/><path d="M-24 -60Q-36 20 '
        '-32 90M24 -60Q36 20 32 90M0 -60v152" stroke="{a3}" stroke-width="4" fill="none" opacity=".6"/>'
    ),
    "capeside": (
        '<path d="M-14 -74Q-70 -10 -104 64q40 34 92 14Q10 10 10 -74z" fill="{a}"/><path d="M-8 -60Q-44 '
        '10 -66 76M0 -50Q-24 20 -34 82" stroke="{a3}" stroke-width="4" fill="none" opacity=".6"/>'
    ),
    "collar": '<path d="M-44 -104Q-30 -60 0 -60T44 -104l6 44Q20 -40 0 -40T-50 -60z" fill="{a}"/>',
    "wings": (
        '<g fill="#fbfcff" stroke="#cfd8e6" stroke-width="3"><path d="M-12 -56C-50 -120 -110 -116 -118 '
        '-84c2 20 14 24 10 34c2 16 16 18 16 30c8 14 24 10 30 22c22 6 42-16 50-36z"/><path d="M12 -56C50 '
        "-120 110 -116 118 -84c-2 20-14 24-10 34c-2 16-16 18-16 30c-8 14-24 10-30 22c-22 "
        '6-42-16-50-36z"/></g><path d="M-100 -76Q-60 -70 -20 -40M-92 -46Q-56 -44 -20 -28M100 -76Q60 -70 '
        '20 -40M92 -46Q56 -44 20 -28" stroke="#d8e0ec" stroke-width="4" fill="none"/>'
    ),
    "backpack": (
        '<path d="M-40 -72q40-20 80 0q8 40 0 70q-40 14-80 0q-8-30 0-70z" fill="{a}"/><path d="M-42 '
        '-84h84q8 8 0 16h-84q-8-8 0-16z" fill="{a3}"/>'
    ),
    "tank": (
        '<rect x="-36" y="-88" width="26" height="84" rx="12" fill="{a}"/><rect x="-28" y="-98" '
        'width="10" height="12" fill="#78909c"/><rect x="10" y="-88" width="26" height="84" rx="12" '
        'fill="{a}"/><rect x="18" y="-98" width="10" height="12" fill="#78909c"/>'
    ),
    "lifepack": '<rect x="-42" y="-84" width="84" height="78" rx="12" fill="#b0bec5"/>',
    "tail": (
        '<path d="M0 0C-40 20 -90 20 -88 -30" fill="none" stroke="{t}" stroke-width="7" '
        'stroke-linecap="round"/><path d="M-88 -56l16 24h-32z" fill="{t}"/>'
    ),
}


def filled(drawing: str, costume: Costume) -> str:
    return (
        drawing.replace("{a}", costume.accent)
        .replace("{a2}", costume.accent if costume.accent != "#ffffff" else "#c62828")
        .replace("{a3}", shade(costume.accent, 0.78))
        .replace("{t}", costume.top)
        .replace("{d}", shade(costume.top, 0.8))
        .replace("{l}", mix(costume.top, "#ffffff", 0.25))
        .replace("{low}", costume.low)
    )


def trim(name: str, costume: Costume) -> str:
    return filled(CHEST[name], costume)


def behind(name: str, costume: Costume, side: bool) -> str:
    return filled(BACK["capeside" if side and name == "cape" else name], costume)
