for (const series of SERIES) {
    const place = document.getElementById(series.id);
    new uPlot({
        width: Math.min(900, place.clientWidth || 900),
        height: 260,
        scales: { x: { time: false } },
        series: [
            { label: "time" },
            { label: series.name, stroke: "#1f5fa8", width: 1.5, paths: uPlot.paths.stepped({ align: 1 }) },
        ],
    }, [series.times, series.levels], place);
}
