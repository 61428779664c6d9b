"""Times a training step of PyTorch beside NeuralTrainingBenchmark, in one thread: the same networks,
batches, loss and optimiser. Needs torch.

OMP_NUM_THREADS=1 python3 neural_training.py
"""

import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)
PERIODS, INPUTS, OUTPUTS = 56, 8, 28


class Last(nn.Module):
    """The last step of what a layer gives, then a linear layer."""

    def __init__(self, layer, width):
        super().__init__()
        self.layer, self.end = layer, nn.Linear(width, OUTPUTS)

    def forward(self, x):
        y = self.layer(x)
        return self.end((y[0] if isinstance(y, tuple) else y)[:, -1])


class Convolutions(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Conv1d(INPUTS if i == 0 else 32, 32, 3, dilation=1 << i) for i in range(4)
        )

    def forward(self, x):
        x = x.transpose(1, 2)
        for i, layer in enumerate(self.layers):
            x = torch.relu(layer(nn.functional.pad(x, (2 << i, 0))))
        return x.transpose(1, 2)


def perceptron(*widths):
    layers = []
    for before, after in zip(widths[:-2], widths[1:-1]):
        layers += [nn.Linear(before, after), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(widths[-2], widths[-1]))


def transformer():
    layer = nn.TransformerEncoderLayer(64, 4, 128, dropout=0.0, batch_first=True)
    return nn.Sequential(nn.Linear(INPUTS, 64), nn.TransformerEncoder(layer, 2))


sequence = (64, PERIODS, INPUTS)
NETS = {
    "MLP": (perceptron(2, 64, 32, 1), (32, 2), (32, 1)),
    "MLP_256": (perceptron(28, 256, 256, 28), (256, 28), (256, 28)),
    "LSTM": (Last(nn.LSTM(INPUTS, 64, batch_first=True), 64), sequence, (64, OUTPUTS)),
    "GRU": (Last(nn.GRU(INPUTS, 64, batch_first=True), 64), sequence, (64, OUTPUTS)),
    "TCN": (Last(Convolutions(), 32), sequence, (64, OUTPUTS)),
    "TRANSFORMER": (Last(transformer(), 64), sequence, (64, OUTPUTS)),
}


def median_microseconds(step):
    end = time.perf_counter() + 2
    while time.perf_counter() < end:
        step()
    times = []
    for _ in range(7):
        count, start = 0, time.perf_counter()
        while time.perf_counter() - start < 0.7:
            step()
            count += 1
        times.append((time.perf_counter() - start) / count)
    return 1e6 * sorted(times)[3]


for name, (net, inputs, outputs) in NETS.items():
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-3)
    x, y = torch.randn(8, *inputs), torch.randn(8, *outputs)
    calls = 0

    def step():
        global calls
        calls += 1
        optimiser.zero_grad(set_to_none=True)
        nn.functional.mse_loss(net(x[calls % 8]), y[calls % 8]).backward()
        optimiser.step()

    print(f"{name:12s} {median_microseconds(step):10.1f} us a step")
