const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
let plots = [];
function draw() {
    plots.forEach(plot => plot.destroy());
    const axis = label => ({
        label, stroke: colour("--soft"), grid: { stroke: colour("--grid"), width: 1 }, ticks: { stroke: colour("--grid"), width: 1 },
        font: "12px system-ui, sans-serif", labelFont: "12px system-ui, sans-serif",
    });
    plots = SERIES.map(series => {
        const place = document.getElementById(series.id);
        return new uPlot({
            width: place.clientWidth,
            height: 280,
            scales: { x: { time: false } },
            axes: [axis(series.time), axis(series.name)],
            series: [
                { label: series.time },
                {
                    label: series.name, stroke: colour("--line"), fill: colour("--fill"), width: 1.5,
                    points: { show: false }, paths: uPlot.paths.stepped({ align: 1 }),
                },
            ],
        }, [series.times, series.levels], place);
    });
}
draw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
addEventListener("resize", () => plots.forEach((plot, i) =>
    plot.setSize({ width: document.getElementById(SERIES[i].id).clientWidth, height: 280 })));
