"""Hats and helmets, drawn for a head on the grid of the pack: hair ends at y = 4, brows are at 62, ears at 80."""

from __future__ import annotations

from t2i_adapters.illustrator.stage import mix, shade

CROWN = (
    '<path d="M20 40L12 -6l26 20L64 -18l26 32l26-20l-8 46q-44-14-88 0z" fill="{c}"/>'
    '<path d="M20 40q44-14 88 0l-2 9q-42-13-84 0z" fill="{d}"/>'
    '<circle cx="64" cy="16" r="7" fill="#e53935"/><circle cx="36" cy="24" r="5" fill="#1e88e5"/>'
    '<circle cx="92" cy="24" r="5" fill="#43a047"/>'
    '<circle cx="12" cy="-8" r="5" fill="{l}"/><circle cx="64" cy="-20" r="6" fill="{l}"/><circle '
    'cx="116" cy="-8" r="5" fill="{l}"/>'
)

FRONT: dict[str, tuple[str, str]] = {
    "crown": ("#ffc928", CROWN),
    "tiara": (
        "#ffd54f",
        '<path d="M24 34q40-20 80 0l-6-16-14 6L64 2 44 24l-14-6z" fill="{c}"/><circle cx="64" cy="16" '
        'r="5" fill="#f06292"/>',
    ),
    "cap": (
        "#e53935",
        '<path d="M12 46C10 10 34 -6 64 -6s54 16 52 52q-52-14-104 0z" fill="{c}"/><path d="M58 36c34-4 '
        '62 2 72 16c-18 4-46 0-72-6z" fill="{d}"/>'
        '<circle cx="64" cy="-6" r="5" fill="{d}"/>',
    ),
    "peaked": (
        "#1e4a9a",
        '<path d="M6 26Q4 4 40 -6q24-6 48 0q36 10 34 32q-58-16-116 0z" fill="{c}"/><path d="M18 28q46-14 '
        '92 0v16q-46-12-92 0z" fill="{d}"/>'
        '<path d="M18 44q46-14 92 0q-20 12-46 12T18 44z" fill="#1c1f2a"/><path d="M64 2l9 5v8q-2 9-9 '
        '12q-7-3-9-12V7z" fill="#ffd54f"/>',
    ),
    "tophat": (
        "#2b2b35",
        '<path d="M30 34L24 -48q40-12 80 0l-6 82z" fill="{c}"/><path d="M29 14l70 0 -1 20H30z" '
        'fill="#c62828"/><ellipse cx="64" cy="36" rx="62" ry="13" fill="{d}"/>'
        '<ellipse cx="64" cy="31" rx="37" ry="6" fill="{c}"/><ellipse cx="64" cy="-49" rx="40" ry="8" fill="{l}"/>',
    ),
    "brim": (
        "#8d6e4a",
        '<path d="M26 30C26 -12 40 -26 52 -22q12 6 24 0c12-4 26 10 26 52z" fill="{c}"/><path d="M26 '
        '18q38 12 76 0l1 14q-39 12-78 0z" fill="{d}"/>'
        '<path d="M-14 20q20 18 78 18t78-18q4 34-78 34T-14 20z" fill="{l}"/>',
    ),
    "straw": (
        "#f0cf78",
        '<path d="M24 34C24 -8 40 -22 64 -22s40 14 40 56z" fill="{c}"/><path d="M24 22q40 10 80 0v12q-40 '
        '10-80 0z" fill="#d9534f"/><ellipse cx="64" cy="38" rx="76" ry="15" fill="{d}"/>'
        '<ellipse cx="64" cy="35" rx="74" ry="12" fill="{l}"/><path d="M24 34C24 14 104 14 104 34q-40 '
        '8-80 0z" fill="{c}"/>',
    ),
    "cone": (
        "#e2c27a",
        '<path d="M64 -20L-12 44q76 20 152 0z" fill="{c}"/><path d="M64 -20L40 50q24 4 48 0z" fill="{l}"/>',
    ),
    "toque": (
        "#fdfdfd",
        '<path d="M26 30C0 24 2 -14 28 -14C34 -40 94 -40 100 -14c26 0 28 38 2 44z" fill="{c}"/><path '
        'd="M26 24h76v18q-38-10-76 0z" fill="{d}"/>'
        '<path d="M46 -2v24M64 -6v28M82 -2v24" stroke="{d}" stroke-width="4" stroke-linecap="round"/>',
    ),
    "hardhat": (
        "#ffc107",
        '<path d="M14 44C12 4 36 -10 64 -10s52 14 50 54z" fill="{c}"/><path d="M54 -12h20v50H54z" '
        'fill="{l}"/><path d="M4 44q60-18 120 0q0 10-6 10q-54-14-108 0q-6 0-6-10z" fill="{d}"/>',
    ),
    "lamp": (
        "#ffb300",
        '<path d="M14 44C12 4 36 -10 64 -10s52 14 50 54z" fill="{c}"/><path d="M4 44q60-18 120 0q0 10-6 '
        '10q-54-14-108 0q-6 0-6-10z" fill="{d}"/>'
        '<circle cx="64" cy="22" r="17" fill="#455a64"/><circle cx="64" cy="22" r="12" fill="#fffde7"/>'
        '<circle cx="64" cy="22" r="34" fill="#fff59d" opacity=".3"/>',
    ),
    "fire": (
        "#d32f2f",
        '<path d="M14 40C12 2 36 -14 64 -14s52 16 50 54z" fill="{c}"/><path d="M60 -22h8v56h-8z" '
        'fill="{l}"/><path d="M0 42q64-24 128 0q4 12-8 16q-56-18-112 0q-12-4-8-16z" fill="{d}"/>'
        '<path d="M64 -2l17 6v14q-3 14-17 20q-14-6-17-20V4z" fill="#ffd54f"/>',
    ),
    "wizard": (
        "#4a3fa8",
        '<path d="M22 34Q48 -40 84 -86q-2 50 22 120z" fill="{c}"/><path d="M84 -86q-2 50 22 120H72Q72 '
        '-30 84 -86z" fill="{d}"/><ellipse cx="64" cy="36" rx="72" ry="15" fill="{d}"/>'
        '<path d="M20 32q44-16 88 0q-44 14-88 0z" fill="{c}"/><path d="M23 24q41-14 81 0l2 9q-42 14-84 '
        '0z" fill="#ffd54f"/>'
        '<path d="M58 -8l3 7 8 0-6 5 2 8-7-4-7 4 2-8-6-5 8 0z" fill="#ffe082"/>',
    ),
    "santa": (
        "#d62828",
        '<path d="M16 36C18 -14 52 -34 92 -22q26 10 34 44q-10-14-26-16q8 14 10 32z" fill="{c}"/><path '
        'd="M8 36q56-22 112 0q6 16-4 18q-52-18-104 0q-10-2-4-18z" fill="#fff"/><circle cx="126" cy="26" '
        'r="14" fill="#fff"/>',
    ),
    "mortar": (
        "#23252f",
        '<path d="M24 12h80v30q-40-14-80 0z" fill="{c}"/><path d="M64 -22L-6 6l70 26L134 6z" fill="{l}"/>'
        '<path d="M64 6l56 8v30" fill="none" stroke="#ffca28" stroke-width="4"/><circle cx="120" cy="46" '
        'r="6" fill="#ffca28"/>',
    ),
    "bearskin": (
        "#1e1e26",
        (
            '<path d="M12 56C0 -40 24 -66 64 -66s64 26 52 122q-4-18-16-20q-36-12-72 0q-12 2-16 20z" '
            'fill="{c}"/><path d="M30 -30q10-24 34-26" stroke="{l}" stroke-width="6" fill="none" '
            'stroke-linecap="round"/>'
        ),
    ),
    "beret": (
        "#2f3b52",
        (
            '<path d="M14 38C-10 10 30 -14 70 -12c44 2 66 26 50 42q-54-14-106 8z" fill="{c}"/><path d="M14 '
            '38q52-22 106-8l-2 10q-50-12-100 6z" fill="{d}"/><path d="M70 -12l4-10" stroke="{d}" '
            'stroke-width="5" stroke-linecap="round"/>'
        ),
    ),
    "sailor": (
        "#fdfdfd",
        (
            '<path d="M18 30Q18 -8 64 -8t46 38z" fill="{c}"/><path d="M6 24q58-18 116 0v18q-58-18-116 0z" '
            'fill="{d}"/><path d="M6 34q58-18 116 0v5q-58-18-116 0z" fill="#1e3a8a"/>'
        ),
    ),
    "army": (
        "#5b6b3a",
        (
            '<path d="M8 46C4 2 34 -14 64 -14s60 16 56 60q-56-18-112 0z" fill="{c}"/><path d="M4 42q60-20 '
            '120 0v12q-60-20-120 0z" fill="{d}"/><path d="M30 10l14-6 10 8-12 8zM74 -2l16 2 4 10-16 0z" '
            'fill="{d}"/><path d="M16 50q2 56 36 72M112 50q-2 56-36 72" fill="none" stroke="{d}" '
            'stroke-width="3.5"/>'
        ),
    ),
    "knight": (
        "#b0bac4",
        '<path d="M64 -20q0-46 46-40q18 8 12 26q-22-14-40 14z" fill="#d62839"/><path d="M8 122V50C8 6 34 '
        '-16 64 -16s56 22 56 66v72l-20 6V66q-10-14-28-14H56q-18 0-28 14v62z" fill="{c}"/>'
        '<path d="M58 -16h12v70H58z" fill="{l}"/><path d="M14 52q50-24 100 0v12q-50-20-100 0z" '
        'fill="{d}"/><circle cx="18" cy="64" r="6" fill="{d}"/><circle cx="110" cy="64" r="6" '
        'fill="{d}"/>',
    ),
    "kabuto": (
        "#33364a",
        '<path d="M-8 84C-2 60 8 56 14 40h100c6 16 16 20 22 44l-22-2-8-30H22l-8 30z" fill="{d}"/><path '
        'd="M12 44C8 0 36 -16 64 -16s56 16 52 60q-52-16-104 0z" fill="{c}"/>'
        '<path d="M12 44q52-18 104 0v10q-52-18-104 0z" fill="#c62828"/><path d="M64 24C40 14 20 -14 26 '
        '-52c10 26 22 42 38 50c16-8 28-24 38-50c6 38-14 66-38 76z" fill="#ffc93c"/><circle cx="64" '
        'cy="18" r="9" fill="#e8a91f"/>',
    ),
    "viking": (
        "#98a3ad",
        '<path d="M20 30C-14 30 -30 -4 -20 -34c6 20 20 30 46 34zM108 30c34 0 50-34 40-64c-6 20-20 30-46 '
        '34z" fill="#f3e7cf"/><path d="M12 46C8 4 36 -12 64 -12s56 16 52 58q-52-16-104 0z" fill="{c}"/>'
        '<path d="M57 -12h14v76q-7 6-14 0z" fill="{d}"/><path d="M10 40q54-18 108 0v12q-54-18-108 0z" fill="{d}"/>',
    ),
    "gladiator": (
        "#d6a136",
        '<path d="M20 10C22 -50 106 -50 112 14l-14 4C92 -10 36 -10 32 14z" fill="#c62828"/><path d="M8 '
        '110V50C8 8 34 -10 64 -10s56 18 56 60v60l-18 10V60q-8-10-24-10H50q-16 0-24 10v60z" fill="{c}"/>'
        '<path d="M14 50q50-20 100 0v10q-50-18-100 0z" fill="{d}"/>',
    ),
    "tricorn": (
        "#26262f",
        '<path d="M-12 30C4 -22 36 -34 64 -30c28-4 60 8 76 60q-20-8-38-2Q64 10 26 28q-18-6-38 2z" '
        'fill="{c}"/><path d="M-12 30q18-8 38-2q38-18 76 0q20-6 38 2q-20 18-38 10q-38-14-76 0q-18 '
        '8-38-10z" fill="{d}"/>'
        '<g fill="#fff"><circle cx="64" cy="-2" r="11"/><rect x="58" y="4" width="12" height="9" rx="2"/>'
        '</g><g fill="{c}"><circle cx="60" cy="-2" r="3"/><circle cx="68" cy="-2" r="3"/></g><path '
        'd="M48 14l32-8M48 6l32 8" stroke="#fff" stroke-width="4" stroke-linecap="round"/>',
    ),
    "nurse": (
        "#ffffff",
        (
            '<path d="M22 30Q30 -12 64 -12t42 42q-42-16-84 0z" fill="{c}"/><path d="M22 30q42-16 84 0l1 '
            '8q-43-16-86 0z" fill="{d}"/><path d="M59 -4h10v9h9v9h-9v9H59v-9h-9V5h9z" fill="#e53935"/>'
        ),
    ),
    "jester": (
        "#7b1fa2",
        '<path d="M14 44C10 -2 34 -12 64 -12L20 -34C-6 -44 -26 -18 -24 10q14-14 38-6z" fill="{c}"/><path '
        'd="M114 44C118 -2 94 -12 64 -12l44-22c26-10 46 16 44 44q-14-14-38-6z" fill="#fbc02d"/>'
        '<path d="M14 44Q10 -12 64 -12v48q-30-2-50 8z" fill="{c}"/><path d="M114 44Q118 -12 64 '
        '-12v48q30-2 50 8z" fill="#fbc02d"/><path d="M64 -10L48 -52q-2-14 12-14q14 0 12 16z" '
        'fill="#43a047"/>'
        '<g fill="#ffe082"><circle cx="-24" cy="14" r="8"/><circle cx="152" cy="14" r="8"/><circle '
        'cx="60" cy="-68" r="8"/></g>',
    ),
    "party": (
        "#ec407a",
        (
            '<path d="M34 26L64 -56l30 82q-30 12-60 0z" fill="{c}"/><path d="M46 -4l38 0 4 12-46 0zM54 '
            '-28l20 0 4 10-28 0z" fill="#ffeb3b"/><circle cx="64" cy="-58" r="10" fill="#29b6f6"/>'
        ),
    ),
    "turban": (
        "#f5f5f5",
        (
            '<path d="M8 50C-8 -2 30 -26 64 -26s72 24 56 76q-56-24-112 0z" fill="{c}"/><path d="M8 46Q50 -16 '
            '112 -8M14 20q40 2 100 26M26 -8q40 0 92 32" fill="none" stroke="{d}" stroke-width="5"/><circle '
            'cx="64" cy="20" r="8" fill="#e53935"/>'
        ),
    ),
    "pharaoh": (
        "#1d5fb8",
        '<path d="M4 122C-2 60 0 -8 64 -8s66 68 60 130l-26-6V50q-34-16-68 0v66z" fill="#f4c430"/><path '
        'd="M6 100l24-4M4 76l26-4M8 50l22 2M122 100l-24-4M124 76l-26-4M120 50l-22 2M40 -2l4 44M88 -2l-4 '
        '44M64 -8v46" stroke="{c}" stroke-width="9"/>'
        '<path d="M24 48q40-20 80 0v8q-40-18-80 0z" fill="#e0a516"/><path d="M60 44C48 22 58 10 64 10s16 '
        '12 4 34z" fill="#43a047"/>',
    ),
    "halo": (
        "#ffe45c",
        (
            '<ellipse cx="64" cy="-24" rx="44" ry="12" fill="none" stroke="{c}" stroke-width="9"/><ellipse '
            'cx="64" cy="-24" rx="44" ry="12" fill="none" stroke="#fffde0" stroke-width="3"/>'
        ),
    ),
    "horns": (
        "#b71c1c",
        (
            '<path d="M26 22C8 10 6 -16 14 -30c2 18 10 28 28 36zM102 22c18-12 20-38 12-52c-2 18-10 28-28 '
            '36z" fill="{c}"/>'
        ),
    ),
    "bicorn": (
        "#1c2340",
        (
            '<path d="M-16 40C-6 -40 134 -40 144 40Q64 -2 -16 40z" fill="{c}"/><path d="M-16 40Q64 -2 144 '
            '40l-4-14Q64 -20 -12 26z" fill="#ffd54f"/><circle cx="64" cy="-4" r="8" fill="#e53935"/>'
        ),
    ),
    "elf": (
        "#2e9e4f",
        (
            '<path d="M16 40C16 -10 60 -40 120 -44q-22 20-14 84z" fill="{c}"/><path d="M8 38q56-20 112 '
            '0v14q-56-18-112 0z" fill="#e53935"/><circle cx="122" cy="-44" r="9" fill="#ffd54f"/>'
        ),
    ),
    "beanie": (
        "#2f6fd0",
        (
            '<path d="M14 44C12 -2 36 -14 64 -14s52 12 50 58z" fill="{c}"/><path d="M10 34q54-16 108 '
            '0v18q-54-14-108 0z" fill="{d}"/><circle cx="64" cy="-20" r="14" fill="{l}"/>'
        ),
    ),
    "racing": (
        "#e53935",
        (
            '<path d="M6 122V54C6 4 34 -16 64 -16s58 20 58 70v68q-20 14-36 6H42q-16 8-36-6z" fill="{c}"/>'
            '<path d="M16 60q48-18 96 0v30q-48 16-96 0z" fill="#263238"/><path d="M26 64l22-4-10 28-12-2z" '
            'fill="#fff" opacity=".35"/><path d="M54 -14h20v62H54z" fill="#fff"/>'
        ),
    ),
    "band": ("#e53935", '<path d="M16 42q48-20 96 0v12q-48-20-96 0z" fill="{c}"/>'),
    "hachimaki": (
        "#fafafa",
        (
            '<path d="M110 48l24-8-6 14 8 12-26-8z" fill="{d}"/><path d="M15 42q49-20 98 0v12q-49-20-98 0z" '
            'fill="{c}"/><circle cx="64" cy="38" r="6" fill="#e53935"/>'
        ),
    ),
    "bandana": (
        "#d62828",
        (
            '<path d="M12 48C8 4 34 -8 64 -8s56 12 52 56q-52-20-104 0z" fill="{c}"/><path d="M110 46l26-2-8 '
            '14 2 16-22-16z" fill="{d}"/><g fill="#fff"><circle cx="40" cy="16" r="4"/><circle cx="64" '
            'cy="6" r="4"/><circle cx="88" cy="16" r="4"/><circle cx="52" cy="28" r="4"/><circle cx="78" '
            'cy="28" r="4"/></g>'
        ),
    ),
    "feather": (
        "#7a4a2a",
        (
            '<path d="M16 42q48-20 96 0v12q-48-20-96 0z" fill="{c}"/><path d="M96 40C92 0 104 -40 122 -52c8 '
            '30 0 70-16 94z" fill="#fff"/><path d="M104 -20C110 -40 116 -48 122 -52c2 12 2 22 0 34z" '
            'fill="#d62828"/>'
        ),
    ),
    "deerstalker": (
        "#8a6a48",
        (
            '<path d="M14 46C12 -2 36 -14 64 -14s52 12 50 60z" fill="{c}"/><path d="M30 42q34-12 68 0q-6 '
            '18-34 18T30 42z" fill="{d}"/><path d="M14 44l-4 46 20-12 0-34zM114 44l4 46-20-12 0-34z" '
            'fill="{d}"/><path d="M40 -8v46M64 -14v50M88 -8v46M18 16h92" stroke="{l}" stroke-width="3" '
            'opacity=".6"/>'
        ),
    ),
    "headphones": (
        "#2f3340",
        (
            '<path d="M12 76C8 14 30 -4 64 -4s56 18 52 80" fill="none" stroke="{c}" stroke-width="9"/><rect '
            'x="-2" y="60" width="22" height="38" rx="10" fill="#e53935"/><rect x="108" y="60" width="22" '
            'height="38" rx="10" fill="#e53935"/>'
        ),
    ),
    "mohawk": (
        "#e91e63",
        (
            '<path d="M50 22C40 -40 60 -56 64 -60c4 4 24 20 14 82z" fill="{c}"/><path d="M58 20C54 -20 60 '
            '-44 64 -50c4 6 10 30 6 70z" fill="{l}"/>'
        ),
    ),
}
"""Hats that are drawn over hair: their own colour, and the drawing with {c}, its dark {d} and its light {l}."""

AROUND: dict[str, tuple[str, str, str]] = {
    "astronaut": (
        "#eceff1",
        '<circle cx="64" cy="62" r="78" fill="{d}"/><circle cx="64" cy="60" r="74" fill="{c}"/><circle '
        'cx="64" cy="64" r="62" fill="#26344a"/>',
        '<circle cx="64" cy="64" r="62" fill="#9fd3ff" fill-opacity=".16" stroke="{d}" stroke-width="6"/>'
        '<path d="M20 50C26 24 44 12 60 10c-14 10-26 26-28 48z" fill="#fff" opacity=".5"/><rect x="-18" '
        'y="52" width="12" height="36" rx="6" fill="#ef6c00"/><rect x="134" y="52" width="12" '
        'height="36" rx="6" fill="#ef6c00"/>',
    ),
    "beekeeper": (
        "#f3e3b0",
        '<path d="M-4 36h136l-8 92q-60 16-120 0z" fill="#fff" opacity=".85"/>',
        '<path d="M-2 40h132l-8 88q-58 14-116 0z" fill="#45505c" opacity=".28"/><path d="M24 36C24 -4 40 '
        '-18 64 -18s40 14 40 54z" fill="{c}"/><ellipse cx="64" cy="38" rx="80" ry="14" fill="{d}"/><path '
        'd="M24 34q40 12 80 0v-10q-40 10-80 0z" fill="#8d6e4a"/>',
    ),
    "hood": (
        "#5a4632",
        '<path d="M0 128C-8 40 4 -26 64 -26s72 66 64 154z" fill="{d}"/>',
        '<path d="M-2 128C-10 40 4 -26 64 -26s74 66 66 154l-26 2C118 70 108 22 64 22S10 70 24 130z" fill="{c}"/>',
    ),
    "ninja": (
        "#2a2d3a",
        "",
        (
            '<path d="M10 70C6 8 30 -6 64 -6s58 14 54 76q-6-14-16-14H26q-10 0-16 14z" fill="{c}"/><path '
            'd="M12 88q52 14 104 0C116 118 92 132 64 132S12 118 12 88z" fill="{c}"/><path d="M14 46q50-14 '
            '100 0v11q-50-14-100 0z" fill="#c62828"/><path d="M112 46l28-6-8 16 6 14-26-14z" fill="#c62828"/>'
        ),
    ),
    "nun": (
        "#22252f",
        '<path d="M-2 136C-10 40 4 -16 64 -16s74 56 66 152z" fill="{c}"/>',
        (
            '<path d="M8 128C0 50 8 -14 64 -14s64 64 56 142l-16 2C114 70 106 26 64 26S14 70 24 130z" '
            'fill="{c}"/><path d="M18 64C18 24 38 12 64 12s46 12 46 52q-6-30-46-34q-40 4-46 34z" '
            'fill="#fff"/>'
        ),
    ),
    "scarfhead": (
        "#8e4ec6",
        '<path d="M6 134C-4 40 8 -8 64 -8s68 48 58 142z" fill="{d}"/>',
        (
            '<path d="M6 134C-4 40 8 -8 64 -8s68 48 58 142q-12 6-26 4q24-40 10-78Q98 26 64 26T22 60q-14 38 '
            '10 78q-14 2-26-4z" fill="{c}"/>'
        ),
    ),
    "veil": (
        "#ffffff",
        '<path d="M-6 190C-16 60 0 -12 64 -12s80 72 70 202z" fill="{c}" opacity=".8"/>',
        (
            '<path d="M20 34q44-22 88 0l-4-14q-40-18-80 0z" fill="#fff"/><g fill="#f8bbd0"><circle cx="36" '
            'cy="22" r="8"/><circle cx="64" cy="14" r="9"/><circle cx="92" cy="22" r="8"/></g>'
        ),
    ),
    "mane": ("#c98a2e", '<circle cx="64" cy="66" r="74" fill="{c}"/>', ""),
    "wig": (
        "#ff7a1a",
        (
            '<g fill="{c}"><circle cx="8" cy="52" r="30"/><circle cx="120" cy="52" r="30"/><circle cx="22" '
            'cy="20" r="24"/><circle cx="106" cy="20" r="24"/></g>'
        ),
        "",
    ),
    "caveman": (
        "#5a3d2a",
        '<path d="M0 118C-14 30 10 -20 64 -16S142 30 128 118l-14-8-10 12H24l-10-12z" fill="{c}"/>',
        (
            '<path d="M10 62C6 2 34 -14 64 -12s58 14 54 74q-8-26-22-30l-8 8-10-10-10 10-12-10-10 10-10-8q-18 '
            '6-26 30z" fill="{c}"/>'
        ),
    ),
}
"""Head coverings with a part behind the head: own colour, the part behind, the part in front."""


def tinted(drawing: str, colour: str) -> str:
    light = mix(colour, "#ffffff", 0.28)
    return drawing.replace("{c}", colour).replace("{d}", shade(colour, 0.78)).replace("{l}", light)


def hat(name: str, colour: str | None = None) -> tuple[str, str]:
    """What of a hat is drawn behind the head, and what in front of it."""
    if name in AROUND:
        own, back, front = AROUND[name]
        return tinted(back, colour or own), tinted(front, colour or own)
    own, front = FRONT[name]
    return "", tinted(front, colour or own)
